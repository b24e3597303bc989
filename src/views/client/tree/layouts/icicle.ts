import type { TreeLayout } from './treeLayout';

/** Bars that fill their rows: what is below a step lies beside it, on as many rows together. */
export const icicle: TreeLayout = {
  id: 'icicle',
  title: 'Icicle',
  hasLinks: false,
  bar(top, bottom) {
    const gap = bottom - top > 4 ? 1 : 0;
    return { y: top, height: Math.max(1, bottom - top - gap) };
  },
};
