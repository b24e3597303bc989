/**
 * Measures the comparison of answers: its median and worst time, 100,000 mutated and hostile
 * answers, and the vote of groups of up to 10,000 siblings.
 */
import { compareAnswers } from '../../src/analysis/answers/compare';
import type { Ballot } from '../../src/analysis/votes/ballot';
import { voteOf } from '../../src/analysis/votes/vote';
import { hostileAnswers, madeAnswer, madeValue, mutated } from '../support/answers/madeAnswers';
import { seededRandom } from '../support/seededRandom';
import { medianOf, milliseconds, printTable } from './files/rounds';

const mutations = 100_000;

export function run(): Promise<void> {
  measureComparisons();
  measureVotes();
  measureMutations();
  return Promise.resolve();
}

function measureComparisons(): void {
  const random = seededRandom(1);
  const times: number[] = [];
  for (let round = 0; round < 20_000; round++) {
    const forms = madeValue(random);
    const [a, b] = [forms[0] ?? '', round % 2 === 0 ? forms[1] : madeAnswer(random)];
    const start = performance.now();
    compareAnswers(a, b ?? '');
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  printTable('20,000 pairs of all structures', [
    ['median ms', 'p95 ms', 'worst ms'],
    [medianOf(times), times[19_000], times.at(-1)].map((time) => (time ?? 0).toFixed(3)),
  ]);
}

function measureVotes(): void {
  const rows = [['siblings', 'answers', 'ms']];
  for (const [siblings, distinct] of [
    [64, 64],
    [200, 20],
    [10_000, 12],
    [10_000, 1000],
  ] as const) {
    const random = seededRandom(2);
    const answers = Array.from({ length: distinct }, () => madeValue(random)).map(
      (forms) => (): string => forms[Math.floor(random() * forms.length)] ?? '',
    );
    const group = Array.from({ length: siblings }, (): Ballot => ({
      answer: answers[Math.floor(random() * distinct)]?.(),
      truncated: false,
      reward: random(),
    }));
    const start = performance.now();
    voteOf(group);
    const time = performance.now() - start;
    rows.push([String(siblings), String(distinct), milliseconds(time)]);
  }
  printTable('Votes', rows);
}

function measureMutations(): void {
  const random = seededRandom(3);
  const seeds = [...hostileAnswers, ...Array.from({ length: 400 }, () => madeAnswer(random))];
  const seed = (): string => seeds[Math.floor(random() * seeds.length)] ?? '';
  const times: number[] = [];
  const verdicts = new Map<string, number>();
  for (let round = 0; round < mutations; round++) {
    const [a, b] = [mutated(random, seed()), mutated(random, seed())];
    const start = performance.now();
    const { verdict, rule } = compareAnswers(a, b);
    times.push(performance.now() - start);
    const name = rule === 'deadline' ? rule : verdict;
    verdicts.set(name, (verdicts.get(name) ?? 0) + 1);
  }
  times.sort((a, b) => a - b);
  printTable(`${mutations} mutated answers, hostile ones among them: none threw`, [
    ['median ms', 'p99.9 ms', 'worst ms', ...verdicts.keys()],
    [
      ...[medianOf(times), times[Math.floor(0.999 * mutations)], times.at(-1)].map((time) =>
        milliseconds(time ?? 0),
      ),
      ...Array.from(verdicts.values(), String),
    ],
  ]);
}
