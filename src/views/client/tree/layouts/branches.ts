import type { TreeLayout } from './treeLayout';

/** Thickness of a bar that all rollouts go through, in pixels. */
const thickest = 26;
const thinnest = 1.5;
/** No bar takes more of its rows than this, so that neighbours stay apart. */
const ofRows = 0.7;

/** Bars in the middle of their rows, as thick as they are visited, with lines at the forks. */
export const branches: TreeLayout = {
  id: 'branches',
  title: 'Branches',
  hasLinks: true,
  bar(top, bottom, share) {
    const room = Math.max(1, (bottom - top) * ofRows);
    const height = Math.min(room, Math.max(thinnest, thickest * share));
    return { y: (top + bottom - height) / 2, height };
  },
};
