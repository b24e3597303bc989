import type { TrajectoryId } from '../../analysis/model';
import { countTests } from '../../analysis/verify/programs/countTests';
import { reportOf } from '../../analysis/verify/programs/report';
import { ExpectedError, messageOf } from '../../base/errors';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { FileRef } from '../protocol';
import type { Room } from '../room';
import { fileProgramRewards } from './fileProgramRewards';
import type { ProgramBegunEvent, ProgramRewardsEvent, PythonApi } from './protocol';
import { programsIn, type TestedPrograms } from './programsIn';
import { findPyodide } from './pyodideFolder';
import { runnerScript } from './runnerScript';
import { SandboxRuns } from './sandboxRuns';

/** What running programs needs of the rest of the thread. */
export interface PythonEnvironment {
  /** A file that is read up to a record at least. */
  upTo(ref: FileRef, record: number): Promise<CorpusFile>;
  /** A file with all its records. */
  open(ref: FileRef): Promise<CorpusFile>;
  readonly notify: (event: ProgramBegunEvent | ProgramRewardsEvent) => void;
}

/** Serves what the programs of a trajectory are, and runs them when somebody asks for it. */
export function pythonHandlers(environment: PythonEnvironment): Room<Handlers<PythonApi>> {
  const { notify } = environment;
  const runs = new SandboxRuns();
  return {
    api: {
      programs: async ({ file, id }) => {
        const { programs, final, tests } = await programsAt(
          await environment.upTo(file, id.record),
          id,
        );
        return { programs, final, tests: tests === undefined ? 0 : countTests(tests) };
      },
      checkPyodide: async ({ folders }) => {
        try {
          await findPyodide(folders);
          return {};
        } catch (error) {
          return { problem: messageOf(error) };
        }
      },
      runProgram: async ({ run: name, file, id, program: index, more, pyodideFolders, limits }) => {
        // Before anything is waited for, so that it can be ended from now on.
        const run = runs.get(name);
        const { programs, final, tests } = await programsAt(
          await environment.upTo(file, id.record),
          id,
        );
        const program = programs[index];
        if (program === undefined || tests === undefined) {
          throw new ExpectedError('The record brings no tests for this program.');
        }
        const pyodideFolder = await findPyodide(pyodideFolders);
        const options = { runner: runnerScript(), pyodideFolder, limits };
        const result = await run.program(options, { code: program.code, tests, more }, () =>
          notify({ kind: 'programBegun', key: file.key, run: name, program: index }),
        );
        return reportOf(program, { index, isFinal: index === final }, result);
      },
      programRewards: async ({ run: name, file: ref, known, pyodideFolders, limits }) => {
        const run = runs.get(name);
        const file = await environment.open(ref);
        const pyodideFolder = await findPyodide(pyodideFolders);
        const options = { runner: runnerScript(), pyodideFolder, limits };
        const about = { kind: 'programRewards', key: ref.key, run: name } as const;
        return fileProgramRewards({
          ...{ file, known },
          run: (record, code, tests) =>
            run.program(options, { code, tests, more: true }, () =>
              notify({ ...about, done: record, total: file.recordCount }),
            ),
          throwIfEnded: () => run.throwIfEnded(),
        });
      },
      endProgramRun: ({ run }) => runs.end(run),
    },
    dispose: () => runs.dispose(),
  };
}

async function programsAt(file: CorpusFile, id: TrajectoryId): Promise<TestedPrograms> {
  const content = await file.content(id.record);
  const trajectory = content.kind === 'trajectories' ? content.trajectories[id.index] : undefined;
  return trajectory === undefined
    ? { programs: [], final: undefined, tests: undefined }
    : programsIn(trajectory, await file.rawText(id.record));
}
