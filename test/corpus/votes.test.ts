import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../src/analysis/answers/compare';
import { extractAnswer } from '../../src/analysis/answers/extract';
import { accuracyByMethod } from '../../src/analysis/votes/fileVotes';
import { voteOf } from '../../src/analysis/votes/vote';
import { CorpusFile } from '../../src/corpus/corpusFile';
import { FileByteSource } from '../../src/corpus/fileByteSource';
import { computed } from './votes/computed';

const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');

function linesOf<T>(name: string): T[] {
  const path = join(corpus, 'checks', name);
  if (!existsSync(path)) {
    throw new Error(`The corpus has no checks/${name}`);
  }
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

interface VoteCase {
  readonly id: string;
  readonly method: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tol: number;
}

/** Every figure that is expected is there, within the tolerance; what is computed may have more. */
function expectWithin(actual: unknown, expected: unknown, tolerance: number, where: string): void {
  if (typeof expected === 'number') {
    expect(typeof actual, where).toBe('number');
    expect(Math.abs((actual as number) - expected), where).toBeLessThanOrEqual(tolerance);
  } else if (typeof expected === 'object' && expected !== null) {
    const found = actual as Record<string, unknown> | null | undefined;
    for (const [key, value] of Object.entries(expected)) {
      expectWithin(found?.[key], value, tolerance, `${where}.${key}`);
    }
  } else {
    expect(actual ?? null, where).toEqual(expected);
  }
}

describe('votes', () => {
  it.each(linesOf<VoteCase>('votes.jsonl'))('$id', ({ id, method, input, expected, tol }) => {
    expectWithin(computed(method, input, expected), expected, tol, id);
  });
});

describe('equivalence', () => {
  const pairs = linesOf<{ a: string; b: string; equal: boolean; tier: string }>(
    'equivalence.jsonl',
  );

  it('is found as people see it', () => {
    const judged = pairs.map(({ a, b, equal, tier }) => {
      const found = compareAnswers(a, b).verdict === 'equal';
      return { right: found === equal, isFalsePositive: found && !equal, isCore: tier === 'core' };
    });
    const core = judged.filter(({ isCore }) => isCore);
    const share = (of: readonly { right: boolean }[]): number =>
      of.filter(({ right }) => right).length / of.length;
    expect(share(judged)).toBeGreaterThanOrEqual(0.97);
    expect(share(core)).toBeGreaterThanOrEqual(0.985);
    const falsePositives = judged.filter(({ isFalsePositive }) => isFalsePositive).length;
    expect(falsePositives / judged.length).toBeLessThanOrEqual(0.005);
  });
});

describe('extraction', () => {
  const texts = linesOf<{ text: string; expected: string | null; kind: string }>(
    'extraction.jsonl',
  );

  it('finds the answers that people find', () => {
    const right = texts.filter(({ text, expected }) => {
      const found = extractAnswer(text)?.answer;
      return expected === null
        ? found === undefined
        : found !== undefined && compareAnswers(found, expected).verdict === 'equal';
    });
    expect(right.length / texts.length).toBeGreaterThanOrEqual(0.97);
  });

  it('calls those contradictory that name two answers, and no others', () => {
    const contradictory = texts.filter(({ text }) => extractAnswer(text)?.contradicts);
    expect(contradictory.map(({ kind }) => kind)).toEqual(['conflict', 'conflict']);
  });
});

describe('the 60 problems of Qwen2.5-Math', () => {
  it('have the mean, majority and best of the reward that the file has', async () => {
    const path = join(corpus, 'qwen25-math/math_cot_60.jsonl');
    const opened = await CorpusFile.open(new FileByteSource(path));
    await opened.indexed();
    const recomputed = [];
    const own = { mean: 0, majority: 0, best: 0 };
    for (let record = 0; record < opened.recordCount; record++) {
      const content = await opened.content(record);
      const samples = content.kind === 'trajectories' ? content.trajectories : [];
      expect(samples).toHaveLength(8);
      const ballots = samples.map(({ thought, gold, reward, truncated }) => ({
        answer: extractAnswer(thought.text)?.answer,
        gold,
        reward,
        truncated,
      }));
      recomputed.push({ problemKey: String(record), vote: voteOf(ballots) });
      // The file's own: verdicts per sample, the most frequent prediction, the highest reward.
      const first = (text: string | undefined): number =>
        samples.findIndex(({ recordedAnswer }) => recordedAnswer === text);
      const counts = samples.map(
        (each) =>
          samples.filter(({ recordedAnswer }) => recordedAnswer === each.recordedAnswer).length,
      );
      const most = samples[counts.indexOf(Math.max(...counts))];
      const rewards = samples.map(({ reward = -Infinity }) => reward);
      const best = samples[rewards.indexOf(Math.max(...rewards))];
      own.mean += samples.filter(({ correct }) => correct).length / samples.length;
      own.majority += samples[first(most?.recordedAnswer)]?.correct === true ? 1 : 0;
      own.best += best?.correct === true ? 1 : 0;
    }
    const mean = recomputed.reduce((sum, { vote }) => sum + (vote.passAtK['1'] ?? 0), 0);
    expect(recomputed).toHaveLength(60);
    expect(mean).toBeCloseTo(own.mean, 10);
    const right = Object.fromEntries(
      accuracyByMethod(recomputed).map((each) => [each.method, each.right]),
    );
    expect(right).toMatchObject({ majority: own.majority, bestOfN: own.best });
    opened.dispose();
  });
});

describe('log-probabilities', () => {
  it('are read from the rollouts that record them', async () => {
    const path = join(corpus, 'nemo-gym/competitive_coding_challenges__example_rollouts.jsonl');
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    const opened = await CorpusFile.open(new FileByteSource(path));
    let tokens = 0;
    for (const [record, line] of lines.entries()) {
      const { response } = JSON.parse(line) as {
        response: { output: { generation_log_probs?: number[] }[] };
      };
      const sampled = response.output.flatMap((item) => item.generation_log_probs ?? []);
      const mean = sampled.reduce((sum, each) => sum + each, 0) / sampled.length;
      const logprobs = (await opened.trajectory({ record, index: 0 }))?.logprobs;
      expect(logprobs?.tokens).toBe(sampled.length);
      expect(logprobs?.mean).toBeCloseTo(mean, 10);
      tokens += sampled.length;
    }
    expect(tokens).toBe(5023);
    opened.dispose();
  });
});
