import { describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../../src/analysis/model';
import { verifyTrajectory } from '../../../../src/analysis/verify/verifyTrajectory';
import type { AnnotatedTrajectoryEntry } from '../../../../src/worker/annotations';
import { SiblingVerdicts } from '../../../../src/worker/tree/siblingVerdicts';
import type { UserVerification } from '../../../../src/worker/verify/userVerification';

vi.mock('../../../../src/analysis/verify/verifyTrajectory', () => ({
  verifyTrajectory: vi.fn(() => [{ verdict: 'true' }]),
}));

describe('SiblingVerdicts', () => {
  it('runs what is built in once for an annotation, and the user’s verifiers each time', async () => {
    const verdicts = new SiblingVerdicts();
    const annotation = {} as unknown as Annotation;
    const entry = () => ({ trajectory: {}, annotation }) as unknown as AnnotatedTrajectoryEntry;
    const claims = vi
      .fn()
      .mockResolvedValueOnce([])
      .mockResolvedValue([{ verdict: 'false' }]);
    const own = { claims } as unknown as UserVerification;
    expect(await verdicts.of(entry(), own)).toBe(true);
    expect(await verdicts.of(entry(), own)).toBe(false);
    expect(await verdicts.of(entry(), own)).toBe(false);
    expect(verifyTrajectory).toHaveBeenCalledTimes(1);
    expect(claims).toHaveBeenCalledTimes(3);
  });
});
