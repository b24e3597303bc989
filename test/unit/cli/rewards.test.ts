import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lines, run } from '../../support/commandLine';
import { tempFile } from '../../support/tempFiles';

const row = (thought: string, answer: number, reward: number) => ({
  problem: 'What is 3 * 4 + 1?',
  response: `<think>${thought}</think>The answer is ${answer}.`,
  answer: '13',
  reward,
});

/** The wrong sibling has the higher recorded reward. */
const siblings = lines(
  row('3 * 4 = 12.\n\n12 + 1 = 13.', 13, 0.2),
  row('3 * 4 = 12.\n\n12 + 1 = 14.', 14, 0.8),
);

function fileWith(sidecar?: string): string {
  const file = tempFile('siblings.jsonl', siblings);
  if (sidecar !== undefined) {
    writeFileSync(`${file}.rewards.jsonl`, sidecar);
  }
  return file;
}

const sidecar = lines(
  { record: 0, source: 'prm', steps: [0.9, 0.8] },
  { record: 1, source: 'prm', steps: [0.9, 0.1] },
);

function best(file: string, ...options: readonly string[]): unknown {
  const { rows } = run(['vote', file, '--json', ...options]);
  const methods = rows[0]?.['methods'] as Record<string, { answer: string } | undefined>;
  return methods['bestOfN']?.answer;
}

describe('--reward-source', () => {
  it('decides which reward voting methods weigh by', () => {
    const file = fileWith(sidecar);
    expect(best(file)).toBe('14');
    expect(best(file, '--reward-source', 'verifiers')).toBe('13');
    expect(best(file, '--reward-source', 'sidecar:prm/min')).toBe('13');
    expect(best(file, '--reward-source', 'sidecar:other')).toBeUndefined();
  });

  it('gives the steps of rows for training their reward', () => {
    const { text } = run([
      ...['prune', fileWith(sidecar), '--reward-source', 'sidecar:prm', '--format', 'shepherd'],
    ]);
    expect(text.split('\n')[0]).toContain('3 * 4 = 12. ки');
  });

  it('puts the rewards of steps on the nodes of a tree', () => {
    const { rows } = run([
      ...['tree', fileWith(sidecar), '--json', '--reward-source', 'sidecar:prm'],
    ]);
    const nodes = rows[0]?.['nodes'] as { rating: number | null; rewards: unknown }[];
    expect(nodes.map(({ rating }) => rating)).toContain(0.1);
    expect(nodes.map(({ rewards }) => rewards)).toContainEqual({
      ...{ min: 0.1, last: 0.1, product: expect.closeTo(0.09) as number },
    });
  });

  it('is refused where there is no such source', () => {
    const { code, errors } = run(['vote', '-', '--reward-source', 'recorded/max'], siblings);
    expect(code).toBe(2);
    expect(errors).toContain('--reward-source: there is no recorded/max');
  });
});

describe('rewards in inspect', () => {
  it('are listed by source, whatever counts', () => {
    const { code, rows } = run([
      ...['inspect', fileWith(sidecar), '--json', '--reward-source', 'sidecar:prm/min'],
    ]);
    expect(code).toBe(0);
    expect(rows.map(({ reward }) => reward)).toEqual([0.8, 0.1]);
    const rewards = rows[1]?.['rewards'] as Record<string, unknown>[];
    expect(rewards).toMatchObject([
      { source: 'recorded', reward: 0.8 },
      { source: 'sidecar:prm', reward: null, scale: 'probability', firstBadStep: 1, min: 0.1 },
      { source: 'verifiers', reward: 0.5, scale: 'judgement', firstBadStep: 1 },
    ]);
    const thought = rows[1]?.['thought'] as string;
    const [, step] = rewards[1]?.['steps'] as { start: number; end: number }[];
    expect(thought.slice(step?.start, step?.end)).toBe('12 + 1 = 14.');
  });

  it('names lines of the sidecar that are bad, stale or about nothing', () => {
    const file = fileWith(
      `${lines({ record: 0, steps: [1] }, { record: 7, reward: 1 })}{"record": 1}\n`,
    );
    const { code, rows, errors } = run(['inspect', file, '--json']);
    expect(code).toBe(1);
    expect(rows).toHaveLength(2);
    expect(errors).toContain(
      `${file}.rewards.jsonl:1: it has 1 rewards of steps, and the trajectory has 2 steps`,
    );
    expect(errors).toContain(`${file}.rewards.jsonl:2: the file has no trajectory 0 in record 7`);
    expect(errors).toContain(`${file}.rewards.jsonl:3: it has neither "reward" nor "steps"`);
  });
});
