import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VerifierSource } from '../../../../src/analysis/verify/user/userVerifier';
import { CancelledError } from '../../../../src/base/errors';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import { built } from '../../../support/built';
import { tokenizerFolder } from '../../../support/tokenizers';

const samples = join(__dirname, '../../../../media/samples');
const file = { key: 'a', path: join(samples, 'bracket-puzzle.jsonl') };
const id = { record: 0, index: 0 };

const rule = (name: string): VerifierSource => ({
  file: name,
  kind: 'rule',
  text: readFileSync(join(samples, '.cot-lens/verifiers', name), 'utf8'),
});
const code = (name: string, text: string): VerifierSource => ({
  file: name,
  kind: 'function',
  text,
});
const brackets = rule('one-pair-of-brackets.json');
const loop = code('loop.js', 'export default () => { for (;;) {} };');

let handlers: AnalysisHandlers;
let events: WorkerEvent[] = [];
beforeEach(() => {
  events = [];
  const notify = (event: WorkerEvent): void => void events.push(event);
  handlers = analysisHandlers(tokenizerFolder, notify, undefined, {
    verifierScript: built('verifierThread.js'),
  });
});
afterEach(() => handlers.dispose());

const of = (...sources: readonly VerifierSource[]) => ({ sources, timeLimitMs: 300 });

describe('the user’s verifiers', () => {
  it('say what they find in a trajectory', async () => {
    const verifiers = of(brackets, rule('game-of-24.json'));
    const { claims, troubles } = await handlers.userClaims({ file, id, verifiers });
    expect(troubles).toEqual([]);
    expect(claims).toMatchObject([
      { verifier: 'one pair of brackets', verdict: 'true', part: 'response' },
    ]);
  });

  it('are left out of a file once they fail, until they change', async () => {
    const both = of(loop, brackets);
    const first = await handlers.userClaims({ file, id, verifiers: both });
    expect(first.claims).toHaveLength(1);
    expect(first.troubles).toMatchObject([
      { file: 'loop.js', reason: expect.stringMatching(/longer than 300 ms/) as unknown },
    ]);
    const begin = performance.now();
    expect(await handlers.userClaims({ file, id, verifiers: both })).toEqual(first);
    expect(performance.now() - begin).toBeLessThan(250);
    const mended = of(code('loop.js', 'export default () => [];'), brackets);
    expect(await handlers.userClaims({ file, id, verifiers: mended })).toMatchObject({
      troubles: [],
    });
  });

  it('that have changed are not kept waiting by what they were before', async () => {
    const before = Array.from({ length: 20 }, async (_, index) =>
      handlers.userClaims({ file: { ...file, key: String(index) }, id, verifiers: of(loop) }),
    );
    const outcomes = Promise.allSettled(before);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const begin = performance.now();
    expect(await handlers.checkVerifiers({ verifiers: of(brackets) })).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(2500);
    const cancelled = (await outcomes).filter(
      (each) => each.status === 'rejected' && each.reason instanceof CancelledError,
    );
    expect(cancelled.length).toBeGreaterThan(10);
  });

  it('are loaded to be checked', async () => {
    const broken = code('broken.js', '\n\nexport default (');
    const troubles = await handlers.checkVerifiers({ verifiers: of(broken, loop, brackets) });
    expect(troubles).toMatchObject([
      { file: 'broken.js', line: 2, reason: expect.stringMatching(/SyntaxError/) as unknown },
    ]);
  });
});

describe('a run on a file', () => {
  it('counts what every verifier says', async () => {
    const found = await handlers.verifyFile({ file, verifiers: of(brackets, loop) });
    expect(found.trajectories).toBe(6);
    const counted = found.counts.find(({ verifier }) => verifier === 'one pair of brackets');
    const builtIn = found.counts.find(({ verifier }) => verifier === 'bracket-puzzle');
    expect(counted?.true).toBe(builtIn?.true);
    expect(counted?.false).toBeGreaterThan(0);
    expect(found.counts.map(({ verifier }) => verifier)).toContain('arithmetic');
    expect(found.withFalse).toBe(new Set(found.found.map(({ line }) => line)).size);
    expect(found.found.every(({ claim }) => claim.verdict === 'false')).toBe(true);
    expect(found.troubles).toHaveLength(1);
  });

  it('can be given up', async () => {
    const run = handlers.verifyFile({ file, verifiers: of(loop) });
    await new Promise(setImmediate);
    void handlers.cancelVerifying({ key: 'a' });
    await expect(run).rejects.toBeInstanceOf(CancelledError);
  });

  it('gives way to a later one', async () => {
    const runs = [1, 2].map(() => handlers.verifyFile({ file, verifiers: of() }));
    await expect(runs[0]).rejects.toBeInstanceOf(CancelledError);
    expect(await runs[1]).toMatchObject({ trajectories: 6, troubles: [] });
  });
});
