import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Trajectory } from '../analysis/model';
import { scoreOf, reasonOf } from '../analysis/verify/programs/outcome';
import { reportOf, type ProgramReport } from '../analysis/verify/programs/report';
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
    .option('--memory <MiB>', 'the same of memory', within('mebibytes'), defaultLimits.mebibytes);
}

/** Runs every program of the files that its record brings tests for, each in its own sandbox. */
export async function runCommand(
  files: readonly string[],
  options: RunOptions,
  complaints: Complaints,
): Promise<void> {
  const { mapping } = await readingFrom(options);
  const pyodideFolder = await findPyodide(
    options.pyodide === undefined ? nearFolders() : [options.pyodide],
  );
  const limits = { seconds: options.seconds, mebibytes: options.memory };
  const sandbox = new PythonSandbox({ runner: runnerScript(), pyodideFolder, limits });
  const out = output(options.json === true, columns);
  try {
    for await (const { name, corpus } of inputFiles(files, complaints, mapping)) {
      for (let record = 0; record < corpus.recordCount; record++) {
        for (const trajectory of await trajectoriesOf(name, corpus, record, complaints)) {
          for await (const report of reportsOf(corpus, record, trajectory, sandbox)) {
            out.row(rowOf(name, record, trajectory.index, report));
          }
        }
      }
    }
  } finally {
    sandbox.dispose();
  }
  out.end();
}

async function* reportsOf(
  corpus: CorpusFile,
  record: number,
  trajectory: Trajectory,
  sandbox: PythonSandbox,
): AsyncGenerator<ProgramReport> {
  const { programs, final, tests } = programsIn(trajectory, await corpus.rawText(record));
  if (tests === undefined) {
    return;
  }
  for (const [index, program] of programs.entries()) {
    const run = await sandbox.run(program.code, tests, true);
    yield reportOf(program, { index, isFinal: index === final }, run);
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
