import { expect, it, vi } from 'vitest';
import type { Trajectory } from '../../../../src/analysis/model';
import { UserVerification } from '../../../../src/worker/verify/userVerification';
import type { VerifierSandbox } from '../../../../src/worker/verify/verifierSandbox';

const text = (words: string): { text: string; pieces: [] } => ({ text: words, pieces: [] });
const trajectory = {
  problem: text('Why?'),
  thought: text('Because.'),
  response: text('So.'),
} as unknown as Trajectory;

it('does not begin a verifier that fails on those trajectories that wait for it', async () => {
  const trouble = { file: 'loop.js', line: 0, reason: 'it takes longer than 1000 ms' };
  const run = vi.fn(() => Promise.resolve({ trouble }));
  const verification = new UserVerification({ run } as unknown as VerifierSandbox, {
    sources: [{ file: 'loop.js', kind: 'function', text: '' }],
    timeLimitMs: 1000,
  });
  await Promise.all([1, 2, 3].map(() => verification.claims(trajectory, {})));
  expect(run).toHaveBeenCalledOnce();
  expect(verification.troubles).toEqual([trouble]);
});
