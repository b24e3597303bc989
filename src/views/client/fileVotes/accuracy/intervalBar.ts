import { element } from '../../dom';

/** A share as a bar and its interval as a line across it; the figures stand beside it. */
export function intervalBar(
  share: number,
  { low, high }: { readonly low: number; readonly high: number },
): HTMLElement {
  const fill = element('span', { class: 'fill' });
  fill.style.width = `${share * 100}%`;
  const whisker = element('span', { class: 'whisker' });
  whisker.style.left = `${low * 100}%`;
  whisker.style.width = `${(high - low) * 100}%`;
  return element('span', { class: 'interval-bar', 'aria-hidden': 'true' }, fill, whisker);
}
