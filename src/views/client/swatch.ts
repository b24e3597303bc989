import type { GroupId } from '../../analysis/segments/groups';
import { element } from './dom';

/** A group's colour as a small square; its name has to stand beside it. */
export function swatch(group: GroupId): HTMLElement {
  const square = element('span', { class: 'swatch', 'aria-hidden': 'true' });
  square.style.setProperty('--swatch', groupColour(group));
  return square;
}

export function groupColour(group: GroupId): string {
  return `var(--vscode-cotLens-${group})`;
}
