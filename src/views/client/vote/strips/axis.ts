import { element } from '../../dom';
import { formatCompact, formatCount } from '../../format';
import type { TokenAxis } from '../../strips/scale';

/** The named token positions, each above its place in the strips. */
export function axisLabels({ length, ticks }: TokenAxis): readonly HTMLElement[] {
  return ticks.map((tick) => {
    const share = tick / length;
    // Labels at the edges would reach beyond the axis if they were centred.
    const side = share < 0.04 ? 'first' : share > 0.92 ? 'last' : 'inner';
    const label = element(
      'span',
      { class: ['tick', `tick-${side}`], title: `${formatCount(tick)} tokens of thought` },
      formatCompact(tick),
    );
    label.style.left = `${share * 100}%`;
    return label;
  });
}
