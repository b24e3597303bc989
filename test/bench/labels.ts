import { cutSentences } from '../../src/analysis/segments/cutSentences';
import type { Labeller } from '../../src/analysis/segments/labeller';
import { ruleLabeller } from '../../src/analysis/segments/ruleLabeller';
import { trainedLabeller } from '../../src/analysis/segments/trainedLabeller';
import { mathematicalEnglish } from './tokens/texts';
import { median, printTable } from './tokens/measure';

const rounds = 7;
const megabyte = 1_000_000;

/** Measures how fast thoughts are cut and labelled, and that odd thoughts are no slower. */
export function run(): Promise<void> {
  const prose = repeated(mathematicalEnglish(), megabyte);
  const rows = [['1 MB of', 'ms', 'MB/s of CPU']];
  for (const [name, text, labeller] of [
    ['chains of thought', prose, trainedLabeller],
    ['chains of thought, by rules', prose, ruleLabeller],
    ['one character', 'a'.repeat(megabyte), trainedLabeller],
    ['"wait" 250,000 times', 'wait'.repeat(megabyte / 4), trainedLabeller],
    ['"wait " 200,000 times', 'wait '.repeat(megabyte / 5), trainedLabeller],
    ['"wait. " 166,667 times', repeated('wait. ', megabyte), trainedLabeller],
    ['one ideograph', '等'.repeat(megabyte), trainedLabeller],
    ['digits', repeated('1234567890', megabyte), trainedLabeller],
    ['line breaks', '\n'.repeat(megabyte), trainedLabeller],
  ] as const) {
    const times = Array.from({ length: rounds }, () => timeOf(text, labeller));
    const time = median(times);
    rows.push([name, time.toFixed(0), (text.length / time / 1000).toFixed(1)]);
  }
  printTable('Cutting and labelling', rows);
  return Promise.resolve();
}

/** Milliseconds of processor time, which other programs on a busy machine do not lengthen much. */
function timeOf(text: string, labeller: Labeller): number {
  const start = process.cpuUsage();
  const spans = cutSentences(text).map(({ start: from, end }) => text.slice(from, end));
  labeller.label(spans);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
