import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { programReward } from '../../../../src/analysis/verify/programs/report';
import { CancelledError } from '../../../../src/base/errors';
import { CorpusFile } from '../../../../src/corpus/corpusFile';
import { FileByteSource } from '../../../../src/corpus/fileByteSource';
import { pythonHandlers } from '../../../../src/worker/python/handlers';
import type {
  ProgramBegunEvent,
  ProgramRewardsEvent,
} from '../../../../src/worker/python/protocol';
import { pyodideFolder } from '../../../support/pythonSandbox';

/** Runs nothing, and says that a program has ended when it is told so. */
vi.mock('../../../../src/worker/python/sandbox', () => ({
  PythonSandbox: FakeSandbox,
}));

const { FakeSandbox, begun } = vi.hoisted(() => {
  const sandboxes: object[] = [];
  class Fake {
    private giveUp: (error: Error) => void = () => undefined;
    finish: (run: object) => void = () => undefined;
    constructor() {
      sandboxes.push(this);
    }
    run(): Promise<object> {
      return new Promise((resolve, reject) => {
        [this.finish, this.giveUp] = [resolve, reject];
      });
    }
    dispose(): void {
      this.giveUp(new Error('given up'));
    }
  }
  return { FakeSandbox: Fake, begun: sandboxes as Fake[] };
});

const path = join(__dirname, '../../../../media/samples/tide-turns.jsonl');
const file = { key: path, path };
const told: (ProgramBegunEvent | ProgramRewardsEvent)[] = [];
const open = async (): Promise<CorpusFile> => {
  const corpus = await CorpusFile.open(new FileByteSource(path));
  await corpus.indexed();
  return corpus;
};
const room = pythonHandlers({ open, upTo: open, notify: (event) => told.push(event) });
const handlers = room.api;
const limits = { seconds: 5, mebibytes: 128 };
const place = { file, more: false, pyodideFolders: [pyodideFolder], limits };
afterAll(() => room.dispose?.());

describe('the programs of the sample', () => {
  it('are found with their tests, and nothing is run', async () => {
    const found = await handlers.programs({ file, id: { record: 1, index: 0 } });
    expect(found.tests).toBe(4);
    expect(found.final).toBe(1);
    expect(found.programs.map(({ part }) => part)).toEqual(['thought', 'response']);
    expect((await handlers.programs({ file, id: { record: 9, index: 0 } })).programs).toEqual([]);
  });

  it('are refused where there is none at that place', async () => {
    const nowhere = { ...place, id: { record: 0, index: 0 }, program: 7 };
    await expect(handlers.runProgram({ ...nowhere, run: 'none' })).rejects.toThrow('no tests');
    await handlers.endProgramRun({ run: 'none' });
  });

  it('go on when those of another run are ended', async () => {
    const run = (name: string) =>
      handlers.runProgram({ ...place, run: name, id: { record: 1, index: 0 }, program: 1 });
    const [ended, other] = [run('ended'), run('other')];
    await expect.poll(() => begun.length).toBe(2);
    const outcome = expect(ended).rejects.toThrow('given up');
    await handlers.endProgramRun({ run: 'ended' });
    await outcome;
    begun.forEach((sandbox) => sandbox.finish({ end: 'done', outcomes: [] }));
    expect(await other).toMatchObject({ index: 1, part: 'response', isFinal: true });
    await handlers.endProgramRun({ run: 'other' });
  });

  it('say when their turn has come, and nothing before', async () => {
    const [before, known] = [told.length, begun.length];
    const ended = ['x', 'y', 'waits'].map(async (run) =>
      handlers.runProgram({ ...place, run, id: { record: 1, index: 0 }, program: 1 }),
    );
    const given = Promise.allSettled(ended);
    await expect.poll(() => begun.length).toBe(known + 2);
    const runs = () =>
      told
        .slice(before)
        .map((event) => 'program' in event && [event.key, event.run, event.program]);
    expect(runs().sort()).toEqual([
      [path, 'x', 1],
      [path, 'y', 1],
    ]);
    await handlers.endProgramRun({ run: 'x' });
    await expect.poll(runs).toContainEqual([path, 'waits', 1]);
    for (const run of ['y', 'waits']) {
      await handlers.endProgramRun({ run });
    }
    await given;
  });

  it('say what is wrong with Pyodide', async () => {
    expect(await handlers.checkPyodide({ folders: [pyodideFolder] })).toEqual({});
    const { problem } = await handlers.checkPyodide({ folders: ['/nowhere'] });
    expect(problem).toContain('npm install pyodide');
  });
});

describe('the rewards of a file', () => {
  const asked = { file, known: [], pyodideFolders: [pyodideFolder], limits };
  /** Lets so many programs run, each of which passes half of its tests; says of which records. */
  async function records(programs: number): Promise<readonly number[]> {
    const before = told.length;
    const outcomes = [{ verdict: 'true' }, { verdict: 'false' }];
    for (let at = 0; at < programs; at++) {
      await expect.poll(() => told.length).toBe(before + at + 1);
      begun.at(-1)?.finish({ end: 'done', outcomes });
    }
    return told.slice(before).flatMap((event) => ('done' in event ? [event.done] : []));
  }
  const entry = (record: number, reward = 0.5) => ({
    ...{ record, index: 0, source: 'programs', reward },
  });

  it('are what the last program of each trajectory passes', async () => {
    const rewards = handlers.programRewards({ ...asked, run: 'file' });
    expect(await records(4)).toEqual([0, 1, 2, 3]);
    expect(await rewards).toEqual([0, 1, 2, 3].map((record) => entry(record)));
    const about = { kind: 'programRewards', key: path, run: 'file' };
    expect(told.at(-1)).toEqual({ ...about, done: 3, total: 4 });
    await handlers.endProgramRun({ run: 'file' });
  });

  it('are taken where they are known', async () => {
    const known = [entry(1, 0.75)];
    const rewards = handlers.programRewards({ ...asked, known, run: 'known' });
    expect(await records(3)).toEqual([0, 2, 3]);
    expect(await rewards).toEqual([entry(0), entry(1, 0.75), entry(2), entry(3)]);
    await handlers.endProgramRun({ run: 'known' });
  });

  it('are given up when their run is ended, be it while nothing runs', async () => {
    const rewards = handlers.programRewards({ ...asked, run: 'given up' });
    await handlers.endProgramRun({ run: 'given up' });
    await expect(rewards).rejects.toThrow(CancelledError);
  });
});

describe('a reward', () => {
  it('is what the final program passes', () => {
    const run = {
      end: 'done',
      printed: '',
      elapsed: 1,
      outcomes: [
        { stated: 'a', verdict: 'true' },
        { stated: 'b', verdict: 'unsure' },
      ],
    } as const;
    const report = { index: 0, part: 'response', start: 0, end: 1, linesBefore: 0, run } as never;
    const id = { record: 3, index: 1 };
    expect(programReward(id, [{ ...(report as object), isFinal: true } as never])).toEqual({
      ...id,
      passed: 1,
      total: 2,
    });
    expect(programReward(id, [{ ...(report as object), isFinal: false } as never])).toBeUndefined();
  });
});
