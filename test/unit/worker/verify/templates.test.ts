import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifierKind } from '../../../../src/analysis/verify/user/userVerifier';
import { VerifierSandbox } from '../../../../src/worker/verify/verifierSandbox';
import { built } from '../../../support/built';

const templates = join(__dirname, '../../../../media/templates');

let sandbox: VerifierSandbox;
beforeAll(() => {
  sandbox = new VerifierSandbox(built('verifierThread.js'));
});
afterAll(() => sandbox.dispose());

it.each([
  ['verifier.json', 'Half of 9 is 4.5, and half of 8 is 5.', '4'],
  ['verifier.js', 'As 4 is even, 7 is even too.', '7 is odd'],
])('the template %s works as it says', async (name, text, right) => {
  const source = {
    file: name,
    kind: verifierKind(name) ?? 'rule',
    text: readFileSync(join(templates, name), 'utf8'),
  };
  const limits = { timeMs: 1000, memoryBytes: 16 << 20, stackBytes: 256 << 10 };
  const input = { problem: '', text, part: 'response', givesAnswer: true, format: '' } as const;
  expect(await sandbox.run({ source, inputs: [input], limits })).toMatchObject({
    claims: [{ verdict: 'true' }, { verdict: 'false', right }],
  });
});
