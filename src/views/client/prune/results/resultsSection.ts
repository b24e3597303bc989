import type { PruneView } from '../../../protocol/prune';
import { element } from '../../dom';
import { sectionHeading } from '../../verdict';
import { amountsTable } from './amountsTable';
import { tokenBars } from './tokenBars';

/** What stays of what was read, in figures. */
export class ResultsSection {
  private readonly contents = element('div', { class: 'results-contents' });
  readonly element = element(
    'section',
    { class: 'results', 'aria-label': 'What stays' },
    sectionHeading('What stays'),
    this.contents,
  );

  show({ counts, histogram }: PruneView): void {
    const bars = histogram.read.length === 0 ? [] : [tokenBars(histogram)];
    this.contents.replaceChildren(amountsTable(counts), ...bars);
  }
}
