import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lines, run } from '../../support/commandLine';
import { pyodideFolder } from '../../support/pythonSandbox';

const folder = mkdtempSync(join(tmpdir(), 'cot-lens-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fenced = (code: string): string => `Here it is.\n\n\`\`\`python\n${code}\n\`\`\`\n`;
const rows = lines(
  {
    problem: 'Double it.',
    response: fenced('def f(x):\n    return 2 * x'),
    test_list: ['assert f(2) == 4', 'assert f(0) == 1'],
  },
  { problem: 'Say yes.', response: 'Yes.', test_list: ['assert f(2) == 4'] },
  { problem: 'No tests.', response: fenced('print(1)') },
  {
    problem: 'Halve it.',
    response: fenced('def f(x:\n    return'),
    test_list: ['assert f(2) == 1'],
  },
);

describe('run', () => {
  it('prints one object per program, with what each test came to', { timeout: 120_000 }, () => {
    const {
      code,
      rows: found,
      errors,
    } = run(['run', '-', '--json', '--pyodide', pyodideFolder, '--seconds', '60'], rows);
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(found).toMatchObject([
      {
        file: '-',
        record: 0,
        index: 0,
        part: 'thought',
        start: 23,
        final: true,
        tests: 2,
        passed: 1,
        ended: 'done',
        results: [
          { stated: 'assert f(2) == 4', verdict: 'true', reason: 'passed' },
          { stated: 'assert f(0) == 1', verdict: 'false', expected: '1', got: '0' },
        ],
      },
      {
        record: 3,
        tests: 1,
        passed: 0,
        ended: 'done',
        error: { type: 'SyntaxError', line: 1 },
        results: [
          {
            stated: 'assert f(2) == 1',
            verdict: 'false',
            reason: "SyntaxError in line 1: '(' was never closed",
          },
        ],
      },
    ]);
  });

  it('says how Pyodide is got where it is not', () => {
    const { code, errors } = run(['run', '-', '--pyodide', folder], rows);
    expect(code).toBe(2);
    expect(errors).toContain('npm install pyodide@314');
  });

  it('refuses another release, and one that is not whole', () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    const manifest = join(other, 'package.json');
    writeFileSync(manifest, '{"name": "pyodide", "version": "0.26.1"}');
    expect(run(['run', '-', '--pyodide', other], rows)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('0.26.1') as string,
    });
    writeFileSync(manifest, '{"name": "pyodide", "version": "314.0.0"}');
    expect(run(['run', '-', '--pyodide', other], rows)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('install Pyodide anew') as string,
    });
  });

  it.each([
    ['--seconds', '0'],
    ['--seconds', 'x'],
    ['--memory', '1'],
  ])('takes no %s of %s', (option, value) => {
    expect(run(['run', '-', option, value], rows).code).toBe(2);
  });

  it('names a broken record and does the rest', { timeout: 120_000 }, () => {
    const { code, errors } = run(
      ['run', '-', '--json', '--pyodide', pyodideFolder],
      '{"problem": \n',
    );
    expect(code).toBe(1);
    expect(errors).toContain(':1:');
  });

  it('prints rewards that votes and pruning can take', { timeout: 120_000 }, () => {
    const options = ['--rewards', '--json', '--pyodide', pyodideFolder, '--seconds', '60'];
    const file = join(folder, 'rewarded.jsonl');
    writeFileSync(file, rows);
    const { code, rows: rewards } = run(['run', file, ...options]);
    expect(code).toBe(0);
    expect(rewards).toEqual([
      { record: 0, index: 0, source: 'programs', reward: 0.5 },
      { record: 3, index: 0, source: 'programs', reward: 0 },
    ]);
    writeFileSync(`${file}.rewards.jsonl`, lines(...rewards));
    const choice = ['--reward-source', 'sidecar:programs', '--min-reward', '0.5'];
    const kept = run(['prune', file, ...choice, '--json']);
    expect(kept.rows).toHaveLength(1);
    expect(run(['run', file, file, ...options]).code).toBe(2);
  });
});
