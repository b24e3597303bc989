import { appendFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import type { NodeDetails } from '../../../../src/analysis/tree/groupTree';
import { formatJudgementLine } from '../../../../src/analysis/votes/judgements/judgementLine';
import { CancelledError } from '../../../../src/base/errors';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { FileRef } from '../../../../src/worker/protocol';
import type { VerifierSet } from '../../../../src/worker/verify/userVerification';
import { built } from '../../../support/built';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

const id = (record: number): { record: number; index: number } => ({ record, index: 0 });

function row(second: string, answer: string): string {
  const response = `<think>The jar holds 30 pips. ${second}</think>The answer is ${answer}.`;
  return `${JSON.stringify({ question: 'How many pips are left?', response, gold: '18' })}\n`;
}

let handlers: AnalysisHandlers;
let ref: FileRef;
beforeEach(() => {
  handlers = analysisHandlers(tokenizerFolder, undefined, undefined, {
    verifierScript: built('verifierThread.js'),
  });
  const path = tempFile(
    'a.jsonl',
    row('So 30 - 12 = 18.', '18') + row('So 30 + 12 = 42.', '42') + row('So 30 - 12 = 18.', '18'),
  );
  ref = { key: 'a', path, judgements: { path: `${path}.cot-votes.jsonl` } };
});
afterEach(() => handlers.dispose());

const node = async (at: number): Promise<NodeDetails> =>
  handlers.treeNode({ file: ref, id: id(0), node: at, profile: defaultProfile });

describe('the rollout tree of a sibling group', () => {
  it('comes as columns without texts, with its siblings', async () => {
    const tree = await handlers.rolloutTree({ file: ref, id: id(1) });
    const { columns, siblings } = tree;
    expect(tree).toMatchObject({ problem: 'How many pips are left?', gold: '18' });
    expect(siblings.map(({ answer, correct }) => [answer, correct])).toEqual([
      ['18', true],
      ['42', false],
      ['18', true],
    ]);
    expect(Array.from(columns.parent)).toEqual([-1, 0, 1, 2, 1, 4]);
    expect(Array.from(columns.visits)).toEqual([3, 3, 2, 2, 1, 1]);
    expect(Array.from(columns.right)).toEqual([2, 2, 2, 2, 0, 0]);
    expect(Array.from(columns.rolloutEnds)).toEqual([3, 5, 3]);
    expect(Array.from(columns.collapses)).toEqual([4]);
    expect(columns.before[3]).toBe((columns.tokens[1] ?? 0) + (columns.tokens[2] ?? 0));
    expect(JSON.stringify(columns)).not.toContain('jar');
  });

  it('says of a node what it knows, its text first', async () => {
    await handlers.rolloutTree({ file: ref, id: id(0) });
    const fork = await node(1);
    expect(fork).toMatchObject({ text: 'The jar holds 30 pips. ', judged: 3, right: 2, depth: 1 });
    expect(fork.answers).toEqual([
      { answer: '18', count: 2, judged: 2, right: 2 },
      { answer: '42', count: 1, judged: 1, right: 0 },
    ]);
    expect(fork.nextMoves.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(fork).not.toHaveProperty('sharing');
    expect(await node(0)).toMatchObject({ sharing: { sequences: 3 } });
    const wrong = await node(4);
    expect(wrong).toMatchObject({ rollouts: [1], collapses: true, advantage: -2 / 3 });
    expect(Object.keys(wrong.selection)).toEqual(['puct', 'uct', 'omega-prm']);
  });

  it('grows again for a node that is asked for out of the blue', async () => {
    expect(await node(2)).toMatchObject({ text: 'So 30 - 12 = 18.' });
    await expect(node(99)).rejects.toThrow('node 99 is gone');
  });

  it('takes less of the cache under a profile of fewer bytes', async () => {
    const half = profileFrom({ kvDtype: 'fp8' });
    const { kvBytes } = await node(1);
    const other = await handlers.treeNode({ file: ref, id: id(0), node: 1, profile: half });
    expect(kvBytes.saved).toBe(2 * kvBytes.kept);
    expect(other.kvBytes.kept).toBeLessThan(kvBytes.kept);
  });

  it('follows the verdicts of people', async () => {
    const { problemKey } = await handlers.group({ file: ref, id: id(0) });
    const entry = { problemKey, source: 'user', kind: 'gold', answers: ['42'] } as const;
    appendFileSync(ref.judgements?.path ?? '', formatJudgementLine(entry));
    const { columns } = await handlers.rolloutTree({ file: ref, id: id(0) });
    expect(Array.from(columns.right)).toEqual([1, 1, 0, 0, 1, 1]);
  });

  it('says in which rollouts verifiers find nothing false, and what they are rewarded', async () => {
    const path = tempFile(
      'b.jsonl',
      row('So 30 - 12 = 18.', '18') + row('So 30 + 12 = 44.', '44') + row('So it is.', '18'),
    );
    const rule = JSON.stringify({ name: 'no 18', in: 'thought', mustNotContain: '18' });
    const sources = [{ file: 'no-18.json', kind: 'rule', text: rule }] as const;
    const file = { key: 'b', path, rewards: { path: `${path}.none`, chosen: 'verifiers' } };
    const said = async (verifiers?: VerifierSet) => {
      const asked = { file, id: id(0), ...(verifiers && { verifiers }) };
      const { siblings, troubles } = await handlers.rolloutTree(asked);
      expect(troubles).toEqual([]);
      return siblings.map(({ verified, reward }) => [verified, reward]);
    };
    expect(await said()).toEqual([
      [undefined, 1],
      [undefined, 0],
      [undefined, undefined],
    ]);
    const builtIn = await said({ sources: [], timeLimitMs: 500 });
    expect(builtIn.map(([verified]) => verified)).toEqual([true, false, undefined]);
    const own = await said({ sources, timeLimitMs: 500 });
    expect(own.map(([verified]) => verified)).toEqual([false, false, undefined]);
  });

  it('is given up when it is cancelled, and when another is asked for', async () => {
    const first = handlers.rolloutTree({ file: ref, id: id(0) });
    const second = handlers.rolloutTree({ file: ref, id: id(0) });
    await expect(first).rejects.toBeInstanceOf(CancelledError);
    await handlers.cancelRolloutTree({ key: 'a' });
    await expect(second).rejects.toBeInstanceOf(CancelledError);
  });

  it('says where the steps of a trajectory stand', async () => {
    const { trajectory } = await handlers.trajectory({ file: ref, id: id(1) });
    const place = await handlers.stepPlace({ file: ref, id: id(1), before: 1 });
    expect(place?.text).toBe('thought');
    expect(trajectory.thought.text.slice(place?.start, place?.end)).toBe('So 30 + 12 = 42.');
    const last = await handlers.stepPlace({ file: ref, id: id(1), before: 2 });
    expect(last).toMatchObject({ text: 'response', start: 0 });
    expect(await handlers.stepPlace({ file: ref, id: id(1), before: 3 })).toBeUndefined();
  });
});

describe('the tree of the branches of a session', () => {
  const line = (value: object): string => `${JSON.stringify(value)}\n`;
  const pi = (branch: readonly [string, string, string, string]): string => {
    const [id, parentId, role, text] = branch;
    const content = [{ type: 'text', text }];
    return line({ type: 'message', id, parentId, message: { role, content } });
  };
  const claude = ([uuid, parentUuid, type, content]: readonly [string, string, string, string]) =>
    line({ type, uuid, parentUuid, sessionId: 's', message: { role: type, content } });
  const turns = [
    ['a', '', 'user', 'Sort the jars by size.'],
    ['b', 'a', 'assistant', 'I look at every jar first. The red one is the largest.'],
    ['c', 'b', 'user', 'Use the weight.'],
    ['d', 'c', 'assistant', 'The blue jar is the heaviest.'],
    ['e', 'b', 'user', 'Use the height.'],
    ['f', 'e', 'assistant', 'The green jar is the tallest.'],
  ] as const;

  it.each([
    ['pi', line({ type: 'session', id: 's', cwd: '/w' }) + turns.map(pi).join('')],
    ['Claude Code', turns.map(claude).join('')],
  ])('has their common beginning once: %s', async (_name, text) => {
    const path = tempFile('session.jsonl', text);
    const file = { key: 'session', path };
    const { siblings, columns } = await handlers.rolloutTree({ file, id: id(0) });
    expect(siblings.map((each) => each.id)).toEqual([
      { record: 0, index: 0 },
      { record: 0, index: 1 },
    ]);
    const ends = Array.from(columns.rolloutEnds);
    expect(new Set(ends).size).toBe(2);
    const shared = Array.from(columns.visits, (visits, node) => (visits === 2 ? node : -1));
    const texts: string[] = [];
    for (const node of shared.filter((each) => each > 0)) {
      const details = { file, id: id(0), node, profile: defaultProfile };
      texts.push((await handlers.treeNode(details)).text);
    }
    expect(texts.join('')).toContain('The red one is the largest.');
    expect(texts.join('')).not.toMatch(/weight|height/);
  });
});
