import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, run } from '../../support/commandLine';
import { parquetRows } from '../../support/parquetFiles';
import { tempFile } from '../../support/tempFiles';

const row = (problem: string, response: string, answer: string) => ({ problem, response, answer });

const rows = [
  row('What is 3 * 4?', 'As 3 * 4 = 12, the answer is 12.', '12'),
  row('What is 3 * 4?', 'As 3 * 4 = 13, the answer is 13.', '12'),
  row('What is 3 * 4?', 'As 3 * 4 = 14, no, it is 12. The answer is 12.', '12'),
  row('What is 2 + 2?', 'As 2 + 2 = 4, the answer is 4.', '4'),
];
const input = lines(...rows);

interface Amounts {
  readonly usd: number;
  readonly kvByteSeconds: number;
}

const parsed = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('prune', () => {
  it('writes the records that stay as they are, and counts on standard error', () => {
    const { code, text, errors } = run(['prune', '-', '--right', '--verified'], input);
    expect(code).toBe(0);
    expect(parsed(text)).toEqual([rows[0], rows[3]]);
    expect(errors).toContain('kept 2 of 4 trajectories, 2 of 2 problems');
    expect(errors).toContain('dropped by right 1 (alone 0), verified 2 (alone 1)');
  });

  it('writes rows for training with a manifest beside them', () => {
    const file = tempFile('siblings.jsonl', input);
    const out = tempFile('rows.jsonl', '');
    const { code, text } = run([
      'prune',
      file,
      '--right',
      '--at-most',
      '1',
      '--format',
      'sft',
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    expect(parsed(readFileSync(out, 'utf8')).map(({ answer }) => answer)).toEqual(['12', '4']);
    const manifest = JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8')) as object;
    expect(manifest).toMatchObject({
      format: 'sft',
      rules: { right: true, 'at-most': 1 },
      counts: {
        read: { trajectories: 4, problems: 2 },
        kept: { trajectories: 2, problems: 2 },
        dropped: { right: { all: 1, alone: 1 }, 'at-most': { all: 1, alone: 1 } },
        rows: 2,
      },
      sources: [{ file, sha256: createHash('sha256').update(input).digest('hex') }],
    });
    expect(text).toMatch(/^read +4 +2 /m);
    expect(text).toMatch(/^kept +2 +2 /m);
    expect(text).toMatch(/^at-most +1 +1$/m);
  });

  it('says what was read and kept costs under a serving profile', () => {
    const file = tempFile('siblings.jsonl', input);
    const usd = (...profile: readonly string[]) => {
      const out = tempFile('rows.jsonl', '');
      const rules = ['--right', '--out', out, '--json'];
      const { rows: counts } = run(['prune', file, ...rules, ...profile]);
      return counts[0] as { readonly read: Amounts; readonly kept: Amounts };
    };
    const usual = usd();
    expect(usual.kept.usd).toBeGreaterThan(0);
    expect(usual.read.usd).toBeGreaterThan(usual.kept.usd);
    expect(usual.kept.kvByteSeconds).toBeGreaterThan(0);
    const dear = usd('--usd-per-gpu-hour', '1000');
    expect(dear.read.usd).toBeGreaterThan(usual.read.usd);
  });

  it('writes Parquet by the name of the file, or as it is told', async () => {
    const rules = ['--right', '--format', 'sft'];
    const { text } = run(['prune', '-', ...rules], input);
    const named = tempFile('rows.parquet', '');
    expect(run(['prune', '-', ...rules, '--out', named], input).code).toBe(0);
    expect(await parquetRows(named)).toEqual(parsed(text));
    const told = tempFile('rows.data', '');
    expect(run(['prune', '-', ...rules, '--out', told, '--as', 'parquet'], input).code).toBe(0);
    expect(await parquetRows(told)).toEqual(parsed(text));
    const nowhere = run(['prune', '-', '--as', 'parquet'], input);
    expect(nowhere.code).toBe(2);
    expect(nowhere.errors).toContain('--as parquet needs --out');
  });

  it('pairs right with wrong siblings', () => {
    const { text } = run(['prune', '-', '--right', '--format', 'pairs'], input);
    expect(parsed(text)).toEqual([
      { prompt: 'What is 3 * 4?', chosen: rows[0]?.response, rejected: rows[1]?.response },
    ]);
  });

  it('tells approaches apart', () => {
    const { text } = run(['prune', '-', '--distinct', 'answer', '--format', 'sft'], input);
    expect(parsed(text).map(({ answer }) => answer)).toEqual(['12', '13', '4']);
  });

  it('compares the siblings of each file', () => {
    const voters = lines(rows[0] ?? {}, rows[2] ?? {}, rows[1] ?? {});
    const { text } = run(['prune', '-', '--majority', '--format', 'sft'], voters);
    expect(parsed(text).map(({ answer }) => answer)).toEqual(['12', '12']);
    const easy = run(['prune', '-', '--max-solved', '0.9', '--format', 'sft'], input);
    expect(parsed(easy.text)).toHaveLength(3);
  });

  it('names what it cannot read, and goes on', () => {
    const { code, text, errors } = run(['prune', '-'], `${input}{"broken\n`);
    expect(code).toBe(1);
    expect(parsed(text)).toHaveLength(4);
    expect(errors).toContain('-:5:');
  });

  it('leaves no file behind where it cannot write one', () => {
    const out = join(tempFile('a', ''), 'rows.jsonl');
    const { code, errors } = run(['prune', '-', '--out', out], input);
    expect(code).toBe(2);
    expect(errors).toContain('could not be written');
    expect(existsSync(out)).toBe(false);
  });

  it('refuses what makes no sense', () => {
    expect(run(['prune', '-', '--at-most', '0'], input).code).toBe(2);
    expect(run(['prune', '-', '--format', 'rows'], input).code).toBe(2);
    const reward = run(['prune', '-', '--min-reward', 'high'], input);
    expect(reward.code).toBe(2);
    expect(reward.errors).toContain('It has to be a number from -1000000 to 1000000.');
  });
});
