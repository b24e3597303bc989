import type { CostView, LengthView } from '../../../protocol/cost';
import { ChartView } from '../../charts/chartView';
import { lineChart } from '../../charts/lineChart';
import { element } from '../../dom';
import { formatCount } from '../../format';
import { hint } from '../../messages';
import type { Actions } from '../actions';
import { type Section, sectionOf } from '../../section';
import { batchChart, cacheChart } from './charts';
import { groupLegend } from './groupLegend';

/** How the cache grows along the trajectory, and how many such sequences a node serves. */
export function lengthSection({ length }: CostView, actions: Actions): Section {
  const cache = new ChartView(lineChart(cacheChart(length)), 'cache', actions);
  const batch = batchChart(length);
  const batches = batch && new ChartView(lineChart(batch), 'batch', actions);
  return sectionOf(
    'Along the trajectory',
    batches === undefined ? [cache] : [cache, batches],
    element(
      'div',
      { class: 'chart-pair' },
      element('div', {}, element('h3', {}, 'KV cache of the sequence'), cache.element),
      element(
        'div',
        {},
        element('h3', {}, 'Sequences of that length that a node serves at a time'),
        batches?.element ?? hint('None: the weights leave no memory for a cache.'),
      ),
    ),
    bindsText(length),
    groupLegend(length.strip),
  );
}

/** What keeps the batch from being larger, by length. */
function bindsText({ ranges, tokensPerSecond }: LengthView): HTMLElement {
  const names = {
    capacity: 'memory',
    bandwidth: `bandwidth (at ${tokensPerSecond} tokens/s for each user)`,
    flops: `FLOPs (at ${tokensPerSecond} tokens/s for each user)`,
    none: 'nothing',
  } as const;
  const [only] = ranges;
  if (ranges.length === 1 && only !== undefined) {
    return hint(`What binds, at every length: ${names[only.limit]}.`);
  }
  const parts = ranges.map(({ from, to, limit }, at) =>
    at === ranges.length - 1
      ? `${names[limit]} from ${formatCount(from)} on`
      : `${names[limit]} up to ${formatCount(to)} tokens`,
  );
  return hint(`What binds: ${parts.join(', ')}.`);
}
