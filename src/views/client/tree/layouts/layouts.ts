import { branches } from './branches';
import { icicle } from './icicle';
import type { TreeLayout } from './treeLayout';

/** The first one is shown until another is chosen. */
export const layouts: readonly [TreeLayout, ...TreeLayout[]] = [branches, icicle];

export function layoutOf(id: string): TreeLayout {
  return layouts.find((each) => each.id === id) ?? layouts[0];
}
