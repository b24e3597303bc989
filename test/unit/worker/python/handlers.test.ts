import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { programReward } from '../../../../src/analysis/verify/programs/report';
import { CancelledError } from '../../../../src/base/errors';
import { CorpusFile } from '../../../../src/corpus/corpusFile';
import { FileByteSource } from '../../../../src/corpus/fileByteSource';
import { pythonHandlers } from '../../../../src/worker/python/handlers';
import { built } from '../../../support/built';
import { pyodideFolder } from '../../../support/pythonSandbox';

vi.mock('../../../../src/worker/python/runnerScript', () => ({
  runnerScript: () => built('pythonSandbox.js'),
}));

const path = join(__dirname, '../../../../media/samples/tide-turns.jsonl');
const file = { key: path, path };
const handlers = pythonHandlers(async () => {
  const corpus = await CorpusFile.open(new FileByteSource(path));
  await corpus.indexed();
  return corpus;
});
afterAll(() => handlers.dispose());

describe('the programs of the sample', () => {
  it('are found with their tests, and nothing is run', async () => {
    const found = await handlers.programs({ file, id: { record: 1, index: 0 } });
    expect(found.tests).toBe(4);
    expect(found.final).toBe(1);
    expect(found.programs.map(({ part }) => part)).toEqual(['thought', 'response']);
    expect((await handlers.programs({ file, id: { record: 9, index: 0 } })).programs).toEqual([]);
  });

  it('are refused where there is none at that place', async () => {
    const place = { run: 'a', file, id: { record: 0, index: 0 }, program: 7, more: false };
    const limits = { seconds: 5, mebibytes: 128 };
    await expect(
      handlers.runProgram({ ...place, pyodideFolders: [pyodideFolder], limits }),
    ).rejects.toThrow('no tests');
  });

  it('go on when those of another run are ended', { timeout: 120_000 }, async () => {
    const run = (name: string) =>
      handlers.runProgram({
        run: name,
        file,
        id: { record: 1, index: 0 },
        program: 1,
        more: false,
        pyodideFolders: [pyodideFolder],
        limits: { seconds: 60, mebibytes: 128 },
      });
    const [ended, other] = [run('ended'), run('other')];
    await handlers.endProgramRun({ run: 'ended' });
    await expect(ended).rejects.toThrow(CancelledError);
    expect((await other).run.outcomes).toHaveLength(4);
    await handlers.endProgramRun({ run: 'other' });
  });

  it('say what is wrong with Pyodide', async () => {
    expect(await handlers.checkPyodide({ folders: [pyodideFolder] })).toEqual({});
    const { problem } = await handlers.checkPyodide({ folders: ['/nowhere'] });
    expect(problem).toContain('npm install pyodide');
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
