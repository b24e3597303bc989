import type { TableProgress } from '../../../protocol/table';
import { element } from '../../dom';
import { formatCount, plural } from '../../format';
import { button } from '../../toolkit';

/** How far the file is indexed and annotated, with the means to stop it; empty when all is done. */
export class ProgressLine {
  private readonly words = element('span', { class: 'progress-words' });
  private readonly fill = element('div', { class: 'progress-fill' });
  private readonly bar = element(
    'div',
    { class: 'progress-bar', role: 'progressbar', 'aria-label': 'Annotating', 'aria-valuemin': 0 },
    this.fill,
  );
  private paused = false;
  private readonly pause = button('Pause', () => this.onPause(!this.paused), { class: 'small' });
  readonly element = element(
    'div',
    { class: 'progress', hidden: true },
    this.words,
    this.bar,
    this.pause,
  );

  constructor(private readonly onPause: (paused: boolean) => void) {}

  show(progress: TableProgress): void {
    const { records, indexed, readRecords, paused } = progress;
    this.paused = paused;
    this.element.hidden = indexed && readRecords >= records;
    this.words.textContent = progressWords(progress);
    this.pause.textContent = paused ? 'Resume' : 'Pause';
    this.bar.setAttribute('aria-valuemax', String(records));
    this.bar.setAttribute('aria-valuenow', String(readRecords));
    this.bar.classList.toggle('paused', paused);
    this.fill.style.width = `${records === 0 ? 0 : (100 * readRecords) / records}%`;
  }
}

function progressWords({ records, indexed, readRecords, paused }: TableProgress): string {
  const state = paused ? 'Paused' : indexed ? 'Annotating' : 'Indexing and annotating';
  const total = `${plural(records, 'record')}${indexed ? '' : ' so far'}`;
  return `${state}: ${formatCount(readRecords)} of ${total}`;
}
