import { element } from '../../dom';

/** A share in [0, 1] as the length of a bar; its figure stands beside it for whoever cannot see. */
export function bar(share: number, kind: string): HTMLElement {
  const fill = element('span', { class: 'bar-fill' });
  fill.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return element('span', { class: ['bar', kind], 'aria-hidden': 'true' }, fill);
}
