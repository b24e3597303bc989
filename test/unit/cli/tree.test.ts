import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, run } from '../../support/commandLine';

const samples = join(__dirname, '../../../media/samples');

const attempt = (response: string, reward: number) => ({
  problem: 'What is 3 + 4 + 5?',
  response,
  answer: '12',
  reward,
});

const siblings = lines(
  attempt('First, 3 + 4 = 7. Then 7 + 5 = 12. The answer is 12.', 1),
  attempt('First, 3 + 4 = 7. Then 7 + 5 = 13. The answer is 13.', 0),
  attempt('First, 3 + 4 = 7. Then 7 + 5 = 12. The answer is 12.', 1),
);

interface Node {
  readonly id: number;
  readonly parent: number | null;
  readonly visits: number;
  readonly soft: number | null;
  readonly text: string;
  readonly collapses: boolean;
  readonly kvBytes: { readonly kept: number; readonly saved: number };
}

describe('tree', () => {
  it('prints the nodes of each sibling group', () => {
    const { code, rows } = run(['tree', '-', '--json'], siblings);
    expect(code).toBe(0);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ n: 3, right: 2, gold: '12' });
    const nodes = rows[0]?.['nodes'] as readonly Node[];
    expect(nodes[0]).toMatchObject({ parent: null, visits: 3, soft: 2 / 3 });
    const wrong = nodes.find(({ text }) => text.includes('13'));
    expect(wrong).toMatchObject({ visits: 1, soft: 0, collapses: true });
    expect(nodes[1]).toMatchObject({ parent: 0, visits: 3 });
    expect(nodes[1]?.kvBytes.saved).toBe(2 * (nodes[1]?.kvBytes.kept ?? 0));
    expect(rows[0]?.['collapses']).toEqual([wrong?.id]);
    expect(rows[0]?.['sharing']).toMatchObject({ sequences: 3 });
  });

  it('keeps texts out, and scores by the rule that is asked for', () => {
    const { rows } = run(['tree', '-', '--json', '--no-text', '--rule', 'uct'], siblings);
    expect(rows[0]).not.toHaveProperty('problem');
    const nodes = rows[0]?.['nodes'] as readonly object[];
    expect(nodes[1]).not.toHaveProperty('text');
    expect(nodes[1]).toMatchObject({ selection: { q: 2 / 3 } });
  });

  it('prints a table', () => {
    const { code, text } = run(['tree', join(samples, 'bracket-puzzle.jsonl')]);
    expect(code).toBe(0);
    expect(text).toContain('collapses');
  });

  it('refuses another rule and a share that is none', () => {
    expect(run(['tree', '-', '--rule', 'best'], siblings).code).toBe(2);
    expect(run(['tree', '-', '--threshold', '3'], siblings).code).toBe(2);
  });
});
