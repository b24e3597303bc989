import { afterEach, describe, expect, it } from 'vitest';
import type {
  UserVerifierInput,
  VerifierSource,
} from '../../../../src/analysis/verify/user/userVerifier';
import { CancelledError } from '../../../../src/base/errors';
import type { VerifierLimits, VerifierResult } from '../../../../src/worker/verify/protocol';
import { VerifierSandbox } from '../../../../src/worker/verify/verifierSandbox';
import { built } from '../../../support/built';
import { tempFile } from '../../../support/tempFiles';

const limits: VerifierLimits = { timeMs: 1000, memoryBytes: 16 << 20, stackBytes: 256 << 10 };
const fours = `export default function verify({ text, part }) {
  return [...text.matchAll(/4/g)].map(({ index }) => ({
    start: index, end: index + 1, verdict: part === 'thought' ? 'unsure' : false, right: 5,
  }));
}`;

let sandbox = new VerifierSandbox(built('verifierThread.js'));
afterEach(() => {
  sandbox.dispose();
  sandbox = new VerifierSandbox(built('verifierThread.js'));
});

const input = (text: string, more: Partial<UserVerifierInput> = {}): UserVerifierInput => ({
  ...{ problem: 'p', text, part: 'response', givesAnswer: true, format: 'rows', ...more },
});

function run(
  source: Partial<VerifierSource>,
  ...inputs: readonly UserVerifierInput[]
): Promise<VerifierResult> {
  const whole: VerifierSource = { file: '/v/fours.js', kind: 'function', text: fours, ...source };
  return sandbox.run({ source: whole, inputs, limits });
}

describe('the sandbox', () => {
  it('gives the claims of each text, under the name of the file', async () => {
    expect(await run({}, input('4 and', { part: 'thought' }), input('is 4'))).toEqual({
      claims: [
        {
          verifier: 'fours',
          part: 'thought',
          span: { start: 0, end: 1 },
          stated: '4',
          verdict: 'unsure',
          reason: '',
          right: '5',
        },
        expect.objectContaining({ part: 'response', span: { start: 3, end: 4 }, verdict: 'false' }),
      ],
    });
  });

  it('counts as JavaScript does, whatever a text holds', async () => {
    const text = '\u{1F600}\0\ud83d"\\\n4';
    expect(await run({}, input(text))).toMatchObject({
      claims: [{ span: { start: text.length - 1, end: text.length } }],
    });
  });

  it('hands in what is known of the trajectory', async () => {
    const text = `export default (input) =>
      [{ start: 0, end: 0, verdict: true, reason: JSON.stringify(input) }];`;
    const given = input('x', { gold: '3', answer: '4', model: 'm' });
    const result = await run({ text }, given);
    expect(JSON.parse('claims' in result ? (result.claims[0]?.reason ?? '') : '')).toEqual(given);
  });

  it('runs rules too', async () => {
    const rule = '{"name": "no fours", "mustNotContain": "4"}';
    const source = { file: '/v/rule.json', kind: 'rule', text: rule } as const;
    expect(await run(source, input('is 4'))).toMatchObject({
      claims: [{ verifier: 'no fours', span: { start: 3, end: 4 }, verdict: 'false' }],
    });
    expect(await run({ ...source, text: '{\n"name": 4}' }, input('is 4'))).toEqual({
      trouble: { file: '/v/rule.json', line: 1, reason: '“name” has to be a text' },
    });
  });

  it('takes a verifier anew when it has changed', async () => {
    await run({}, input('4'));
    const text = fours.replace('/4/g', '/9/g');
    expect(await run({ text }, input('4 9'))).toMatchObject({ claims: [{ stated: '9' }] });
  });

  it('keeps one that fails from the others', async () => {
    const results = await Promise.all([
      run({}, input('4')),
      run({ file: '/v/loop.js', text: 'export default () => { for (;;) {} }' }, input('4')),
      run({}, input('44')),
    ]);
    expect(
      results.map((each) => ('claims' in each ? each.claims.length : each.trouble.file)),
    ).toEqual([1, '/v/loop.js', 2]);
  });

  it('gives up a rule that takes too long, and goes on', async () => {
    const rule = '{"name": "slow", "mustNotContain": "a(?s:.*?)zz|a"}';
    const source = { file: '/v/slow.json', kind: 'rule', text: rule } as const;
    expect(await run(source, input('a'.repeat(2_000_000)))).toEqual({
      trouble: { file: '/v/slow.json', line: 0, reason: 'it takes longer than 1000 ms for a text' },
    });
    expect(await run({}, input('4'))).toMatchObject({ claims: [{}] });
  });

  it('says so when its thread dies or does not start', async () => {
    sandbox.dispose();
    sandbox = new VerifierSandbox(tempFile('dying.js', 'process.exit(3)'));
    expect(await run({}, input('4'))).toEqual({
      trouble: { file: '/v/fours.js', line: 0, reason: 'it ended its thread (exit code 3)' },
    });
  });

  it('cancels what waits when it is disposed', async () => {
    const waiting = [run({}, input('4')), run({}, input('4'))];
    sandbox.dispose();
    const outcomes = await Promise.allSettled(waiting);
    expect(
      outcomes.map((each) => each.status === 'rejected' && each.reason instanceof CancelledError),
    ).toEqual([true, true]);
  });
});
