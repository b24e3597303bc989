import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/analysis/formats';
import type { Trajectory } from '../../src/analysis/model';
import { arithmetic } from '../../src/analysis/verify/arithmetic/arithmetic';
import { calculatorAnnotations } from '../../src/analysis/verify/calculatorAnnotations';
import { parseRule } from '../../src/analysis/verify/declarative/parseRule';
import { RuleVerifier } from '../../src/analysis/verify/declarative/ruleVerifier';
import { checkGameOf24 } from '../../src/analysis/verify/gameOf24';

const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');

function textOf(name: string): string {
  const path = join(corpus, name);
  if (!existsSync(path)) {
    throw new Error(`The corpus has no ${name}`);
  }
  return readFileSync(path, 'utf8');
}

function linesOf(name: string): readonly string[] {
  return textOf(name).trim().split('\n');
}

function trajectoriesOf(raw: string): readonly Trajectory[] {
  const content = readRecord(raw);
  return content.kind === 'trajectories' ? content.trajectories : [];
}

/** What verifiers look at: all that was said. */
function saidIn({ thought, response }: Trajectory): string {
  return `${thought.text}\n${response.text}`;
}

describe('GSM8K model solutions', () => {
  const rows = linesOf('gsm8k-model-solutions/example_model_solutions.jsonl');
  const solutions = rows.flatMap(trajectoriesOf);
  const annotationsIn = (text: string) => calculatorAnnotations.verify({ problem: '', text });

  it('have no false annotation in the solutions that people wrote', () => {
    const written = rows.map((row) => (JSON.parse(row) as { ground_truth: string }).ground_truth);
    const claims = written.flatMap(annotationsIn);
    expect(claims.length).toBe(written.join('').match(/<</g)?.length);
    expect(claims.filter(({ verdict }) => verdict !== 'true')).toEqual([]);
  });

  it('have every annotation checked', () => {
    const claims = solutions.map(saidIn).flatMap(annotationsIn);
    const count = (of: string): number => claims.filter(({ verdict }) => verdict === of).length;
    console.info(
      `annotations: ${claims.length}, false ${count('false')}, unsure ${count('unsure')}`,
    );
    expect(claims.length).toBe(
      solutions
        .map(saidIn)
        .join('')
        .match(/<<[^<>\n]*>>/g)?.length,
    );
    expect(count('unsure') / claims.length).toBeLessThan(0.005);
  });

  it('have a false equation in less than one of a hundred right ones', () => {
    const share = (right: boolean): number => {
      const chosen = solutions.filter(({ correct }) => correct === right);
      const found = chosen.filter((each) =>
        arithmetic
          .verify({ problem: '', text: saidIn(each) })
          .some(({ verdict }) => verdict === 'false'),
      );
      console.info(
        `${right ? 'right' : 'wrong'}: ${found.length} of ${chosen.length} have a false equation`,
      );
      return found.length / chosen.length;
    };
    expect(share(true)).toBeLessThan(0.01);
    expect(share(false)).toBeGreaterThan(0.05);
  });
});

interface Game24Log {
  readonly idx: number;
  readonly ys: readonly string[];
  readonly infos: readonly { readonly r: number }[];
  readonly steps?: readonly { readonly x: string }[];
}

describe('the game of 24 in the logs of Tree of Thoughts', () => {
  const searched = JSON.parse(
    textOf('tree-of-thoughts/game24-propose1-value3-greedy5.json'),
  ) as readonly Game24Log[];
  const sampled = JSON.parse(
    textOf('tree-of-thoughts/game24-naive-cot-sample-100.json'),
  ) as readonly Game24Log[];
  const puzzles = new Map(searched.map(({ idx, steps }) => [idx, steps?.[0]?.x ?? '']));

  it.each([
    ['sampled', sampled, 10_000],
    ['searched', searched, undefined],
  ] as const)('is judged as recorded where it was %s', (_name, log, count) => {
    const judged = log.flatMap(({ idx, ys, infos }) =>
      ys.map((text, index) => {
        const numbers = puzzles.get(idx)?.match(/\d+/g) ?? [];
        const claim = checkGameOf24(numbers, text);
        return { text, ours: claim.verdict === 'true', theirs: infos[index]?.r === 1 };
      }),
    );
    expect(judged.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
    expect(judged.length).toBe(count ?? judged.length);
    expect(judged.some(({ ours }) => ours)).toBe(true);
  });

  it('is judged as recorded by the rule among the samples', () => {
    const path = join(__dirname, '../../media/samples/.cot-lens/verifiers/game-of-24.json');
    const rule = new RuleVerifier(parseRule(readFileSync(path, 'utf8')));
    const judged = sampled.flatMap(({ idx, ys, infos }) =>
      ys.map((text, index) => {
        const input = { part: 'response', givesAnswer: true, format: 'tree-of-thoughts' } as const;
        const claims = rule.verify({ ...input, text, problem: puzzles.get(idx) ?? '' });
        return { text, ours: claims[0]?.verdict === 'true', theirs: infos[index]?.r === 1 };
      }),
    );
    expect(judged.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
    expect(judged.filter(({ ours }) => ours).length).toBeGreaterThan(100);
  });
});

describe('BIG-Bench Mistake, multistep arithmetic', () => {
  it('prints how often the first mistake is found', () => {
    const rows = linesOf('big-bench-mistake/multistep_arithmetic.jsonl').map(
      (row) =>
        JSON.parse(row) as {
          readonly steps: readonly string[];
          readonly mistake_index: number | null;
        },
    );
    const judged = rows.map(({ steps, mistake_index: labelled }) => {
      const found = steps.findIndex((text) =>
        arithmetic.verify({ problem: '', text }).some(({ verdict }) => verdict === 'false'),
      );
      return { found: found < 0 ? null : found, labelled };
    });
    const accuracy = (of: typeof judged): number =>
      of.filter(({ found, labelled }) => found === labelled).length / of.length;
    const wrong = judged.filter(({ labelled }) => labelled !== null);
    const right = judged.filter(({ labelled }) => labelled === null);
    console.info(
      `first mistake: accuracy ${accuracy(judged).toFixed(3)} of ${judged.length}; ` +
        `with a mistake ${accuracy(wrong).toFixed(3)}, without ${accuracy(right).toFixed(3)}`,
    );
    expect(accuracy(judged)).toBeGreaterThan(0.5);
  });
});
