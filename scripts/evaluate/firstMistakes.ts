/**
 * How often the verifier of arithmetic finds the first mistake that people found, on BIG-Bench
 * Mistake (multistep arithmetic): the step must be the same, or neither finds one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arithmetic } from '../../src/analysis/verify/arithmetic/arithmetic';
import { corpusFolder } from '../labelledSets/folders';
import { baselineSource, firstMistakeBaselines } from './firstMistakeBaselines';
import { markdownTable, printTables } from './report';

interface Row {
  readonly steps: readonly string[];
  /** From 0; null where there is none. */
  readonly mistake_index: number | null;
}

type Finder = (steps: readonly string[]) => number | null;

const finders: readonly (readonly [name: string, find: Finder])[] = [
  ['arithmetic, checked exactly', firstFalseStep],
  ['never a mistake', () => null],
  ['always the first step', () => 0],
  ['always the last step', (steps) => steps.length - 1],
];

export function evaluateFirstMistakes(): void {
  const file = join(corpusFolder, 'big-bench-mistake', 'multistep_arithmetic.jsonl');
  if (!existsSync(file)) {
    console.log(`\nFirst mistakes: ${file} is not there`);
    return;
  }
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const table = finders.map(([name, find]) => {
    const isRight = ({ steps, mistake_index: labelled }: Row): boolean => find(steps) === labelled;
    const share = (of: readonly Row[]): string =>
      (of.filter(isRight).length / of.length).toFixed(3);
    const wrong = rows.filter(({ mistake_index: labelled }) => labelled !== null);
    const right = rows.filter(({ mistake_index: labelled }) => labelled === null);
    return [name, share(rows), share(wrong), share(right)];
  });
  const heading = ['found by', `all ${rows.length}`, 'with a mistake', 'without'];
  printTables('First mistake, BIG-Bench Mistake, multistep arithmetic (accuracy)', [
    markdownTable([heading, ...table]),
    baselineTable(),
    baselineSource,
  ]);
}

/** The published figures, as shares. */
function baselineTable(): string {
  const share = (percent: number | undefined): string =>
    percent === undefined ? '–' : (percent / 100).toFixed(3);
  return markdownTable([
    ['language model', 'whole trace', 'step by step', 'step by step, thinking'],
    ...firstMistakeBaselines.map(({ model, trace, step, thinking }) => [
      model,
      ...[trace, step, thinking].map(share),
    ]),
  ]);
}

function firstFalseStep(steps: readonly string[]): number | null {
  const found = steps.findIndex((text) =>
    arithmetic.verify({ problem: '', text }).some(({ verdict }) => verdict === 'false'),
  );
  return found < 0 ? null : found;
}
