import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lines, run } from '../../support/commandLine';
import { tempFile } from '../../support/tempFiles';

const row = (response: string) => ({ problem: 'What is 3 * 4?', response, answer: '12' });
const input = lines(
  row('As 3 * 4 = 12, the answer is 12.'),
  row('As 3 * 4 = 13, the answer is 13.'),
  row('Surely 3 * 4 = 12, so the answer is 12.'),
);
const rule = '{"name": "no boasting", "mustNotContain": "(?i)surely"}';
const program = `export default function verify({ text, gold }) {
  const start = text.lastIndexOf('is ') + 3;
  const stated = text.slice(start, -1);
  return [{ start, end: text.length - 1, verdict: stated === gold, right: gold }];
}`;

describe('verify', () => {
  it('prints an object for each claim, of built-in verifiers and of given ones', () => {
    const own = tempFile('matches.js', program);
    const options = ['--verifier', own, '--verifier', tempFile('rule.json', rule)];
    const { code, rows } = run(['verify', '-', '--json', ...options], input);
    expect(code).toBe(0);
    expect(rows.map(({ record, verifier, verdict }) => [record, verifier, verdict])).toEqual([
      [0, 'arithmetic', 'true'],
      [0, 'matches', 'true'],
      [1, 'arithmetic', 'false'],
      [1, 'matches', 'false'],
      [2, 'arithmetic', 'true'],
      [2, 'matches', 'true'],
      [2, 'no boasting', 'false'],
    ]);
    expect(rows[3]).toEqual({
      file: '-',
      record: 1,
      line: 2,
      index: 0,
      problemKey: rows[0]?.['problemKey'],
      part: rows[0]?.['part'],
      start: 29,
      end: 31,
      verifier: 'matches',
      stated: '13',
      right: '12',
      verdict: 'false',
      reason: '',
    });
  });

  it('counts them for people', () => {
    const { text } = run(['verify', '-', '--verifier', tempFile('rule.json', rule)], input);
    expect(text.split('\n').map((line) => line.split(/\s{2,}/))).toEqual([
      ['verifier', 'true', 'false', 'unsure'],
      ['arithmetic', '2', '1', '0'],
      ['no boasting', '0', '1', '0'],
      [''],
    ]);
  });

  it('names a verifier that fails, once, and goes on with the others', () => {
    const loop = tempFile('loop.js', '\nexport default () => {\n  for (;;) {}\n};');
    const broken = tempFile('broken.json', '{\n  "name": "x",\n  "finds": "y"\n}');
    const options = ['--verifier', loop, '--verifier', broken, '--verifier-time-limit', '200'];
    const { code, rows, errors } = run(['verify', '-', '--json', ...options], input);
    expect(code).toBe(1);
    expect(rows).toHaveLength(3);
    expect(errors.match(/loop\.js:1: it takes longer than 200 ms for a text/g)).toHaveLength(1);
    expect(errors.match(/broken\.json:3: “finds” is unknown/g)).toHaveLength(1);
  });

  it.each([
    [['--verifier', 'nowhere.js'], /--verifier nowhere\.js: ENOENT/],
    [['--verifier', 'rule.toml'], /has to be a \.json or a \.js file/],
    [['--verifier-time-limit', '0'], /whole number from 1 to 60000/],
  ])('refuses %s', (options, message) => {
    const { code, errors } = run(['verify', '-', ...options], input);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});

describe('verifiers of the user’s own', () => {
  it('are shown by inspect', () => {
    const options = ['--verifier', tempFile('rule.json', rule)];
    const { rows } = run(['inspect', '-', '--json', ...options], input);
    expect(rows.map(({ claims }) => claims)).toEqual([
      [],
      [],
      [expect.objectContaining({ verifier: 'no boasting', verdict: 'false', stated: 'Surely' })],
    ]);
    expect(run(['inspect', '-', '--json'], input).rows[0]).not.toHaveProperty('claims');
  });

  it('decide what prune keeps, and stand in its manifest', () => {
    const file = tempFile('rule.json', rule);
    const manifest = tempFile('manifest.json', '');
    const options = ['--verified', '--verifier', file, '--manifest', manifest];
    const { code, text } = run(['prune', '-', ...options], input);
    expect(code).toBe(0);
    expect(text.trim().split('\n')).toEqual([
      JSON.stringify(JSON.parse(input.split('\n')[0] ?? '')),
    ]);
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({
      verifiers: [{ file, sha256: createHash('sha256').update(rule).digest('hex') }],
    });
  });
});
