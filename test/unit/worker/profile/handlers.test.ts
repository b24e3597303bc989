import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { addProfiles, emptyProfile, wholeProfile } from '../../../../src/analysis/segments/profile';
import { CancelledError } from '../../../../src/base/errors';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import { tokenizerFolder } from '../../../support/tokenizers';

const path = join(__dirname, '../../../../media/samples/bracket-puzzle.jsonl');
const file = { key: 'a', path };
const id = { record: 0, index: 0 };

let handlers: AnalysisHandlers;
beforeEach(() => {
  handlers = analysisHandlers(tokenizerFolder);
});
afterEach(() => handlers.dispose());

describe('factor profiles', () => {
  it('of a trajectory has its segments and tokens', async () => {
    const { annotation } = await handlers.trajectory({ file, id });
    const profiles = await handlers.factorProfile({ file, id, scope: 'trajectory' });
    const whole = wholeProfile(profiles);
    expect(whole).toMatchObject({
      trajectories: 1,
      segments: annotation.segments.length,
      tokens: annotation.tokens.thought,
    });
    expect(profiles.right.trajectories).toBe(annotation.correct === true ? 1 : 0);
  });

  it('of siblings and of the file is the sum of its parts', async () => {
    const siblings = await handlers.factorProfile({ file, id, scope: 'siblings' });
    const whole = await handlers.factorProfile({ file, id, scope: 'file' });
    let sum = emptyProfile;
    for (let record = 0; record < 6; record++) {
      const one = { record, index: 0 };
      const part = await handlers.factorProfile({ file, id: one, scope: 'trajectory' });
      sum = addProfiles(sum, wholeProfile(part));
    }
    expect(wholeProfile(siblings)).toEqual(sum);
    expect(wholeProfile(whole)).toEqual(sum);
    expect(whole.right.trajectories).toBe(4);
  });

  it('is given up when it is cancelled, and when another is asked for', async () => {
    const first = handlers.factorProfile({ file, id, scope: 'file' });
    const second = handlers.factorProfile({ file, id, scope: 'siblings' });
    await expect(first).rejects.toBeInstanceOf(CancelledError);
    await handlers.cancelFactorProfile({ key: 'a' });
    await expect(second).rejects.toBeInstanceOf(CancelledError);
  });

  it('is given up when its file is closed', async () => {
    const profile = handlers.factorProfile({ file, id, scope: 'file' });
    await handlers.close({ key: 'a' });
    await expect(profile).rejects.toBeInstanceOf(CancelledError);
  });
});
