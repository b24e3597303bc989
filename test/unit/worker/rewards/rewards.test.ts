import { appendFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { CancelledError } from '../../../../src/base/errors';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { FileRef, WorkerEvent } from '../../../../src/worker/protocol';
import { lines } from '../../../support/commandLine';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

const row = (thought: string, answer: number, reward: number) => ({
  question: 'What is 3 * 4 + 1?',
  response: `<think>${thought}</think>The answer is ${answer}.`,
  gold: '13',
  reward,
});

/** The wrong siblings have the higher recorded rewards. */
const siblings = lines(
  row('3 * 4 = 12.\n\n12 + 1 = 13.', 13, 0.2),
  row('3 * 4 = 12.\n\n12 + 1 = 14.', 14, 0.8),
  row('3 * 4 = 12.\n\n12 + 1 = 15.', 15, 0.7),
);

const id = { record: 0, index: 0 };
const wrong = { record: 1, index: 0 };

let handlers: AnalysisHandlers;
let events: WorkerEvent[];
let path: string;
beforeEach(() => {
  events = [];
  handlers = analysisHandlers(tokenizerFolder, (event) => events.push(event));
  path = tempFile('a.jsonl', siblings);
});
afterEach(() => handlers.dispose());

function ref(chosen = 'recorded'): FileRef {
  return { key: 'a', path, rewards: { path: `${path}.rewards.jsonl`, chosen } };
}

function writeSidecar(...entries: readonly object[]): void {
  writeFileSync(`${path}.rewards.jsonl`, lines(...entries));
}

const prm = [
  { record: 0, source: 'prm', steps: [0.9, 0.8] },
  { record: 1, source: 'prm', steps: [0.9, 0.1] },
  { record: 2, source: 'prm', steps: [null, 0.3] },
];

async function best(chosen: string): Promise<unknown> {
  const { vote } = await handlers.group({ file: ref(chosen), id });
  const ofFile = await handlers.fileVotes({ file: ref(chosen) });
  const column = ofFile.methods.findIndex(({ method }) => method === 'bestOfN');
  const answer = vote.methods['bestOfN']?.answer;
  expect(ofFile.rows[0]?.decisions[column]?.answer).toBe(answer);
  return answer;
}

describe('the reward source', () => {
  it('decides how a group and a file vote', async () => {
    writeSidecar(...prm);
    expect(await best('recorded')).toBe('14');
    expect(await best('verifiers')).toBe('13');
    expect(await best('sidecar:prm/last')).toBe('13');
    expect(await best('recorded')).toBe('14');
  });

  it('stands for the recorded rewards where there is no such source', async () => {
    expect(await best('nobody/ever')).toBe('14');
  });

  it('leaves a group without rewards where it says nothing', async () => {
    const { vote, siblings: each } = await handlers.group({ file: ref('sidecar:prm'), id });
    expect(vote.methods).not.toHaveProperty('bestOfN');
    expect(each[0]).not.toHaveProperty('reward');
  });

  it('follows the sidecar as it changes', async () => {
    writeSidecar({ record: 0, reward: 1 }, { record: 1, reward: 2 });
    expect(await best('sidecar')).toBe('14');
    appendFileSync(`${path}.rewards.jsonl`, lines({ record: 0, reward: 3 }));
    expect(await best('sidecar')).toBe('13');
  });
});

describe('the table', () => {
  it('keeps the recorded rewards, whichever count in votes', async () => {
    const file = ref('verifiers');
    await handlers.openTable({
      file,
      query: { filter: '', groupByProblem: false },
      profile: defaultProfile,
    });
    const rows = async (): Promise<unknown> =>
      (await handlers.pageOfTable({ key: 'a', from: 0, count: 9 })).rows;
    const recorded = [0.2, 0.8, 0.7].map((reward) => ({ reward }));
    await expect.poll(rows, { timeout: 15_000 }).toMatchObject(recorded);
  });
});

describe('the rewards of a trajectory', () => {
  it('come with it, the chosen ones first, verifiers only if chosen', async () => {
    writeSidecar(...prm);
    const shown = async (chosen: string) =>
      (await handlers.trajectory({ file: ref(chosen), id: wrong })).rewards;
    expect((await shown('recorded'))?.map((each) => each.id)).toEqual(['recorded', 'sidecar:prm']);
    expect((await shown('sidecar:prm/min'))?.[0]).toMatchObject({
      ...{ id: 'sidecar:prm', title: 'prm', scale: 'probability', firstBad: { step: 1 } },
    });
    expect((await shown('verifiers'))?.map((each) => each.id)).toEqual([
      ...['verifiers', 'recorded', 'sidecar:prm'],
    ]);
    const { trajectory } = await handlers.trajectory({ file: ref('verifiers'), id: wrong });
    expect(trajectory.reward).toBe(0.8);
  });

  it('lie along its tokens, with its siblings’', async () => {
    writeSidecar(...prm);
    const found = await handlers.rewardLines({ file: ref(), id: wrong });
    expect(found.sources.map((each) => [each.id, each.points.length, each.firstBad])).toEqual([
      ['recorded', 0, undefined],
      ['sidecar:prm', 2, 1],
      ['verifiers', 2, 1],
    ]);
    const points = found.sources[1]?.points ?? [];
    expect(points.map(({ reward }) => reward)).toEqual([0.9, 0.1]);
    expect(points.at(-1)?.token).toBe(found.thoughtTokens);
    expect(points[0]?.token).toBeGreaterThan(0);
    expect(found.siblingCount).toBe(2);
    const prmLines = found.siblings.filter(({ source }) => source === 'sidecar:prm');
    expect(
      prmLines.map(({ id: sibling, correct, points: of }) => [sibling.record, correct, of.length]),
    ).toEqual([
      [0, true, 2],
      [2, false, 1],
    ]);
  });
});

describe('the rewards of a file', () => {
  it('are compared with what is right, bad records left out', async () => {
    appendFileSync(path, '{"broken\n');
    writeSidecar(...prm);
    const report = await handlers.fileRewards({ file: ref() });
    expect(report).toMatchObject({ trajectories: 3, judged: 3, unreadable: 1 });
    const auc = new Map(report.choices.map((each) => [each.id, each.outcome?.auc]));
    expect(auc.get('recorded')).toBe(0);
    expect(auc.get('verifiers')).toBe(1);
    expect(auc.get('sidecar:prm/last')).toBe(1);
    expect(report.bestOfN).toMatchObject({ problems: 1, ns: [1, 2, 3] });
  });

  it('can be given up', async () => {
    const report = handlers.fileRewards({ file: ref() });
    await handlers.cancelFileRewards({ key: 'a' });
    await expect(report).rejects.toThrow(CancelledError);
  });

  it('is given up when the file is closed', async () => {
    const report = handlers.fileRewards({ file: ref() });
    await handlers.close({ key: 'a' });
    await expect(report).rejects.toThrow(CancelledError);
  });
});

describe('what is wrong with a sidecar', () => {
  it('is said line by line: bad ones, stale ones and those about nothing', async () => {
    writeSidecar({ record: 0 }, { record: 1, steps: [1] }, { record: 9, reward: 1 });
    const problems = await handlers.rewardProblems({ file: ref() });
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [0, 'it has neither "reward" nor "steps"'],
      [1, 'it has 1 rewards of steps, and the trajectory has 2 steps'],
      [2, 'the file has no trajectory 0 in record 9, counted from 0'],
    ]);
  });

  it('is nothing where there is none', async () => {
    expect(await handlers.rewardProblems({ file: ref() })).toEqual([]);
    expect(await handlers.rewardProblems({ file: { key: 'b', path } })).toEqual([]);
  });
});
