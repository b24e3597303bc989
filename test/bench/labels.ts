/**
 * Measures how fast thoughts are cut and labelled, on chains of mathematical English that are made
 * here, and how long odd thoughts of one megabyte take.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { repositoryRoot } from '../../scripts/paths';
import { benchFolder } from './files/data';
import type * as product from './labels/product';
import { median, printTable } from './tokens/measure';
import { mathematicalEnglish } from './tokens/texts';

const rounds = 7;
const oddRounds = 3;
const megabyte = 1_000_000;

export function run(): Promise<void> {
  const tools = bundled();
  printSpeeds(tools);
  printOdd(tools);
  return Promise.resolve();
}

function printSpeeds({ cutSentences, ruleLabeller, trainedLabeller }: typeof product): void {
  const text = repeated(mathematicalEnglish(), megabyte);
  const spans = spansOf(text, cutSentences);
  let read = 0;
  const rows = [['', 'ms', 'MB/s of CPU']];
  for (const [name, measured] of [
    ['cutting', () => cutSentences(text)],
    ['labelling, reasons unread', () => trainedLabeller.label(spans)],
    [
      'labelling, reasons read',
      () => trainedLabeller.label(spans).forEach(({ cue }) => (read += cue.length)),
    ],
    ['labelling by rules', () => ruleLabeller.label(spans)],
    ['cutting and labelling', () => trainedLabeller.label(spansOf(text, cutSentences))],
  ] as const) {
    const time = median(Array.from({ length: rounds }, () => timeOf(measured)));
    rows.push([name, time.toFixed(0), (text.length / time / 1000).toFixed(1)]);
  }
  printTable(`Chains of thought, 1 MB, ${spans.length} spans, reasons of ${read} units`, rows);
}

function printOdd({ cutSentences, trainedLabeller }: typeof product): void {
  const rows = [['1 MB of', 'spans', 'ms']];
  for (const [name, text] of [
    ['one character', 'a'.repeat(megabyte)],
    ['"wait" without a space', 'wait'.repeat(megabyte / 4)],
    ['"wait "', 'wait '.repeat(megabyte / 5)],
    ['"wait. ", 100,000 times', 'wait. '.repeat(100_000)],
    ['"wait. "', repeated('wait. ', megabyte)],
    ['"等。"', repeated('等。', megabyte)],
    ['one ideograph', '等'.repeat(megabyte)],
    ['digits', repeated('1234567890', megabyte)],
    ['line breaks', '\n'.repeat(megabyte)],
  ] as const) {
    const label = () => trainedLabeller.label(spansOf(text, cutSentences));
    const time = median(Array.from({ length: oddRounds }, () => timeOf(label)));
    rows.push([name, String(cutSentences(text).length), time.toFixed(0)]);
  }
  printTable('Odd thoughts, cut and labelled', rows);
}

function spansOf(text: string, cut: typeof product.cutSentences): readonly string[] {
  return cut(text).map(({ start, end }) => text.slice(start, end));
}

/** Milliseconds of processor time, which other programs on a busy machine do not lengthen much. */
function timeOf(measured: () => unknown): number {
  const start = process.cpuUsage();
  measured();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** The code to measure, bundled as the build does it: from its sources it is several times slower. */
function bundled(): typeof product {
  const outfile = join(benchFolder, 'labels.cjs');
  buildSync({
    absWorkingDir: repositoryRoot,
    entryPoints: ['test/bench/labels/product.ts'],
    outfile,
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  return createRequire(outfile)(outfile) as typeof product;
}
