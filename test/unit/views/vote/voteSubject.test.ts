import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { voteOf } from '../../../../src/analysis/votes/vote';
import { CancelledError } from '../../../../src/base/errors';
import type { SourceFiles } from '../../../../src/editor/sourceFiles';
import type { ServingProfiles } from '../../../../src/editor/servingProfiles';
import type { TrajectoryAddress } from '../../../../src/editor/trajectoryUri';
import { VoteSubject } from '../../../../src/views/vote/voteSubject';
import type { AnalysisClient } from '../../../../src/worker/client';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import type { AnnotatedGroup } from '../../../../src/worker/vote/protocol';

vi.mock('../../../../src/editor/fileRefs', () => ({
  fileRefOf: (file: vscode.Uri) => Promise.resolve({ key: file.toString(), path: '/a.jsonl' }),
}));

const file = { toString: () => 'file:///a.jsonl', path: '/a.jsonl' } as unknown as vscode.Uri;
const address = (record: number): TrajectoryAddress => ({ file, id: { record, index: 0 } });

/** A group of two, beginning with a record. */
function groupAt(record: number, problem = 'p'): AnnotatedGroup {
  const sibling = {
    truncated: false,
    promptTokens: 1,
    thoughtTokens: 1,
    outputTokens: 1,
    exactTokens: true,
    segmentEnds: Uint32Array.of(1),
    segmentGroups: ['compute' as const],
    backtracks: [],
    abandonedTokens: 0,
  };
  return {
    problem,
    problemKey: problem,
    siblings: [record, record + 1].map((each) => ({ id: { record: each, index: 0 }, ...sibling })),
    vote: voteOf([]),
    firmness: {},
    judgements: [],
    judgementProblems: [],
  };
}

interface Asked {
  readonly record: number;
  reply(group: AnnotatedGroup): void;
  refuse(error: Error): void;
}

let asked: Asked[];
let subject: VoteSubject;
let fileChanged: vscode.EventEmitter<vscode.Uri>;
let labelsChanged: vscode.EventEmitter<vscode.Uri>;
let tell: (event: WorkerEvent) => void;
beforeEach(() => {
  asked = [];
  fileChanged = new vscode.EventEmitter();
  labelsChanged = new vscode.EventEmitter();
  const nothing = () => ({ dispose: () => undefined });
  const group = ({ id }: { id: { record: number } }): Promise<AnnotatedGroup> =>
    new Promise((reply, refuse) => asked.push({ record: id.record, reply, refuse }));
  subject = new VoteSubject({
    analysis: {
      api: { group },
      onEvent: (listener: typeof tell) => {
        tell = listener;
        return nothing();
      },
    } as unknown as AnalysisClient,
    profiles: { current: defaultProfile, onDidChange: nothing } as unknown as ServingProfiles,
    sources: {
      onDidChange: fileChanged.event,
      onDidChangeLabels: labelsChanged.event,
      onDidChangeJudgements: nothing,
      onDidChangeRewards: nothing,
    } as unknown as SourceFiles,
  });
});
afterEach(() => subject.dispose());

/** Waits until so many groups were asked for, and gives the last request. */
async function request(count: number): Promise<Asked> {
  await expect.poll(() => asked.length).toBe(count);
  const last = asked.at(-1);
  if (last === undefined) {
    throw new Error('nothing was asked for');
  }
  return last;
}

const problem = (): string | undefined => {
  const state = subject.state();
  return state.kind === 'vote' ? state.group.problem : undefined;
};

async function shown(record = 0): Promise<void> {
  subject.setWatched(true);
  subject.show(address(record));
  (await request(1)).reply(groupAt(record));
  await expect.poll(problem).toBe('p');
}

/** Lets everything happen that is under way. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the group of a vote page', () => {
  it('is read when the page is first seen', async () => {
    subject.show(address(0));
    await settled();
    expect(asked).toEqual([]);
    subject.setWatched(true);
    await request(1);
  });

  it('is not read again when the page is hidden and seen again', async () => {
    await shown();
    subject.setWatched(false);
    subject.setWatched(true);
    await settled();
    expect(asked).toHaveLength(1);
    expect(problem()).toBe('p');
  });

  it.each([
    ['file', () => fileChanged],
    ['labels', () => labelsChanged],
  ])('is read once more when its %s changed while it was hidden', async (_, changed) => {
    await shown();
    subject.setWatched(false);
    changed().fire(file);
    changed().fire(file);
    await settled();
    expect(asked).toHaveLength(1);
    subject.setWatched(true);
    (await request(2)).reply(groupAt(0, 'changed'));
    await expect.poll(problem).toBe('changed');
  });

  it('is read again after a failure, once it is seen again', async () => {
    subject.setWatched(true);
    subject.show(address(0));
    (await request(1)).refuse(new Error('no such file'));
    await expect.poll(() => subject.state()).toEqual({ kind: 'failed', message: 'no such file' });
    subject.setWatched(false);
    subject.setWatched(true);
    (await request(2)).reply(groupAt(0));
    await expect.poll(problem).toBe('p');
  });

  it('is read again after it was given up', async () => {
    subject.setWatched(true);
    subject.show(address(0));
    (await request(1)).refuse(new CancelledError());
    await settled();
    subject.setWatched(true);
    (await request(2)).reply(groupAt(0));
    await expect.poll(problem).toBe('p');
  });

  it('is never that of a request that another has overtaken', async () => {
    subject.setWatched(true);
    subject.show(address(0));
    const first = await request(1);
    subject.setWatched(false);
    fileChanged.fire(file);
    first.reply(groupAt(0, 'old'));
    await settled();
    expect(subject.state().kind).toBe('loading');
    subject.setWatched(true);
    (await request(2)).reply(groupAt(0, 'new'));
    await expect.poll(problem).toBe('new');
  });

  it('is not asked for twice while it is read', async () => {
    subject.setWatched(true);
    subject.show(address(0));
    await request(1);
    expect(subject.holds(address(0))).toBe(true);
    expect(subject.holds(address(1))).toBe(false);
    subject.show(address(0));
    await settled();
    expect(asked).toHaveLength(1);
  });

  it('stays when another of its siblings is looked at', async () => {
    await shown();
    subject.show(address(1));
    await settled();
    expect(asked).toHaveLength(1);
    subject.show(address(7));
    expect((await request(2)).record).toBe(7);
  });

  it('says how far the reading is', async () => {
    subject.setWatched(true);
    subject.show(address(0));
    await request(1);
    tell({ kind: 'siblings', key: 'file:///a.jsonl', done: 3, total: 9 });
    expect(subject.state()).toEqual({
      kind: 'loading',
      message: 'Reading the siblings: 3 of 9…',
    });
  });
});
