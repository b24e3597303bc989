import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Trajectory } from '../analysis/model';
import { scoreOf, reasonOf } from '../analysis/verify/programs/outcome';
import { reportOf, type ProgramReport } from '../analysis/verify/programs/report';
import { programEntry } from '../analysis/rewards/sidecar/programEntry';
import { ExpectedError } from '../base/errors';
import type { CorpusFile } from '../corpus/corpusFile';
import { findPyodide } from '../worker/python/pyodideFolder';
import { programsIn } from '../worker/python/programsIn';
import { runnerScript } from '../worker/python/runnerScript';
import { PythonSandbox } from '../worker/python/sandbox';
import { defaultLimits, limitRanges } from '../worker/python/sandboxLimits';
import { trajectoriesOf } from './annotated';
import { type Complaints, inputFiles } from './input';
import { type Column, output } from './output';
import { readingFrom, type ReadingOptions } from './reading';

export interface RunOptions extends ReadingOptions {
  readonly json?: true;
  readonly pyodide?: string;
  readonly seconds: number;
  readonly memory: number;
  readonly rewards?: true;
}

type Row = ReturnType<typeof rowOf>;

const columns: readonly Column<Row>[] = [
  ['file', (row) => row.file],
  ['record', (row) => `${row.record}.${row.index}`],
  ['where', (row) => row.part],
  ['final', (row) => (row.final ? 'yes' : '')],
  ['passed', (row) => `${row.passed} of ${row.tests}`],
  ['ended', (row) => row.ended],
  ['error', (row) => row.error?.type],
];

export function withRunning(command: Command): Command {
  return command
    .option('--pyodide <folder>', 'where `npm install pyodide` has put it')
    .option('--seconds <n>', 'what a program may take', within('seconds'), defaultLimits.seconds)
    .option('--memory <MiB>', 'the same of memory', within('mebibytes'), defaultLimits.mebibytes)
    .option(
      '--rewards',
      'print what share of its tests each trajectory passes, as lines for FILE.rewards.jsonl',
    );
}

/** Runs every program of the files that its record brings tests for, each in its own sandbox. */
export async function runCommand(
  files: readonly string[],
  options: RunOptions,
  complaints: Complaints,
): Promise<void> {
  if (options.rewards && files.length > 1) {
    throw new ExpectedError('--rewards takes one file: its lines go beside that file.');
  }
  const { mapping } = await readingFrom(options);
  const pyodideFolder = await findPyodide(
    options.pyodide === undefined ? nearFolders() : [options.pyodide],
  );
  const limits = { seconds: options.seconds, mebibytes: options.memory };
  const sandbox = new PythonSandbox({ runner: runnerScript(), pyodideFolder, limits });
  const out = output(options.json === true || options.rewards === true, columns);
  try {
    for await (const { name, corpus } of inputFiles(files, complaints, mapping)) {
      for (let record = 0; record < corpus.recordCount; record++) {
        for (const trajectory of await trajectoriesOf(name, corpus, record, complaints)) {
          const { index } = trajectory;
          const source = { corpus, record, trajectory, onlyFinal: options.rewards === true };
          for await (const report of reportsOf(source, sandbox)) {
            const row = options.rewards
              ? programEntry({ record, index }, [report])
              : rowOf(name, record, index, report);
            if (row !== undefined) {
              out.row(row);
            }
          }
        }
      }
    }
  } finally {
    sandbox.dispose();
  }
  out.end();
}

interface ProgramSource {
  readonly corpus: CorpusFile;
  readonly record: number;
  readonly trajectory: Trajectory;
  /** Only the program that the trajectory ends on counts. */
  readonly onlyFinal: boolean;
}

async function* reportsOf(
  { corpus, record, trajectory, onlyFinal }: ProgramSource,
  sandbox: PythonSandbox,
): AsyncGenerator<ProgramReport> {
  const { programs, final, tests } = programsIn(trajectory, await corpus.rawText(record));
  if (tests === undefined) {
    return;
  }
  for (const [index, program] of programs.entries()) {
    const isFinal = index === final;
    if (isFinal || !onlyFinal) {
      yield reportOf(program, { index, isFinal }, await sandbox.run(program.code, tests, true));
    }
  }
}

function rowOf(file: string, record: number, index: number, report: ProgramReport) {
  const { part, start, end, isFinal, run } = report;
  const { passed, total } = scoreOf(run);
  return {
    file,
    record,
    index,
    part,
    start,
    end,
    final: isFinal,
    tests: total,
    passed,
    results: run.outcomes.map((outcome) => ({ ...outcome, reason: reasonOf(outcome) })),
    ended: run.end,
    ...(run.error !== undefined && { error: run.error }),
    printed: run.printed,
    seconds: run.elapsed / 1_000,
  };
}

/** Where it is looked for: the packages of the folder at hand, then those beside this program. */
function nearFolders(): readonly string[] {
  const folder = join('node_modules', 'pyodide');
  return [join(process.cwd(), folder), join(__dirname, '..', folder)];
}

function within(name: keyof typeof limitRanges): (text: string) => number {
  const { least, most } = limitRanges[name];
  return (text) => {
    const value = Number(text);
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(`It has to be from ${least} to ${most}.`);
    }
    return value;
  };
}
