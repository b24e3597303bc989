import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Candidate, candidateOf } from '../analysis/prune/candidate';
import { distinctBy, type DistinctBy } from '../analysis/prune/distinct';
import { PairMaker } from '../analysis/prune/preferencePairs';
import { type GroupPruneOptions, Pruner } from '../analysis/prune/pruner';
import { type RowFormat, trainingRow } from '../analysis/prune/trainingRows';
import { type AnnotatedInput, annotatedInput } from './annotated';
import type { Complaints } from './input';
import { LiveCounts } from './liveCounts';
import { sourcesOf } from './pruneManifest';
import { type RowWriter, writeRows } from './rowWriter';
import { readingFrom, type ReadingOptions } from './reading';

export interface PruneCommandOptions extends ReadingOptions, GroupPruneOptions {
  readonly format: RowFormat | 'pairs' | 'same';
  readonly out?: string;
  readonly manifest?: string;
}

export function withPruning(command: Command): Command {
  return command
    .option('--right', 'only right answers')
    .option('--max-tokens <n>', 'only so many output tokens', positive)
    .option('--finished', 'only what was not cut off')
    .option('--no-loops', 'nothing that repeats itself without end')
    .option('--verified', 'nothing with a claim that a verifier finds false')
    .option('--at-most <n>', 'the first so many of each problem', positive)
    .addOption(
      new Option('--distinct [what]', 'one per approach, told apart by this')
        .choices(distinctBy)
        .preset('equations' satisfies DistinctBy),
    )
    .addOption(
      new Option('--format <name>', 'rows to write; same: the records as they are')
        .choices(['sft', 'pairs', 'steps', 'shepherd', 'same'])
        .default('same'),
    )
    .option('--out <file>', 'where the rows go; a manifest is written beside it')
    .option('--manifest <file>', 'where the rules, counts and hashes of the sources go');
}

/** Streams what stays; of what was read only counts are kept, and texts that wait for a pair. */
export async function pruneCommand(
  files: readonly string[],
  options: PruneCommandOptions,
  complaints: Complaints,
): Promise<void> {
  const reading = await readingFrom(options);
  const pruner = new Pruner(options);
  const live = new LiveCounts(pruner);
  const { out, manifest = out === undefined ? undefined : `${out}.manifest.json` } = options;
  let rows = 0;
  await writeRows(out, async (writer) => {
    const write = writerFor(options.format, writer);
    for await (const input of annotatedInput(files, reading, complaints)) {
      const candidate = candidateOf(input.trajectory, input.annotation);
      const problem = JSON.stringify([input.file, input.trajectory.problemKey]);
      const isKept = pruner.decide(problem, candidate) === undefined;
      rows += await write(input, candidate, isKept, problem);
      live.show();
    }
  });
  live.end();
  if (manifest !== undefined) {
    const { settings, counts } = pruner;
    const sources = await sourcesOf(files);
    await writeRows(manifest, (writer) =>
      writer.text(
        `${JSON.stringify({ format: options.format, rules: settings, counts: { ...counts, rows }, sources }, undefined, 2)}\n`,
      ),
    );
  }
}

/** Writes what a trajectory gives, and says how many rows that were. */
type Write = (
  input: AnnotatedInput,
  candidate: Candidate,
  isKept: boolean,
  problem: string,
) => Promise<number>;

function writerFor(format: PruneCommandOptions['format'], writer: RowWriter): Write {
  switch (format) {
    case 'pairs':
      return pairWriter(writer);
    case 'same':
      return recordWriter(writer);
    case 'sft':
    case 'steps':
    case 'shepherd':
      return async (_input, candidate, isKept) => {
        if (isKept) {
          await writer.row(trainingRow(candidate, format));
        }
        return isKept ? 1 : 0;
      };
  }
}

/** What stays is chosen; what is known to be wrong is rejected. */
function pairWriter(writer: RowWriter): Write {
  const pairs = new PairMaker();
  return async ({ trajectory, annotation }, _candidate, isKept, problem) => {
    if (!isKept && annotation.correct !== false) {
      return 0;
    }
    const pair = pairs.add(problem, trajectory, isKept ? 'chosen' : 'rejected');
    if (pair !== undefined) {
      await writer.row(pair);
    }
    return pair === undefined ? 0 : 1;
  };
}

/** A record stays as it is, once, when one of its trajectories stays. */
function recordWriter(writer: RowWriter): Write {
  let last = '';
  return async ({ file, record, rawRecords }, _candidate, isKept) => {
    const place = JSON.stringify([file, record]);
    if (!isKept || place === last) {
      return 0;
    }
    last = place;
    const records = await rawRecords();
    await writer.text(records.map((raw) => `${singleLine(raw)}\n`).join(''));
    return records.length;
  };
}

/** A record of a JSON array may be spread over lines; a line of JSON lines is taken as it is. */
function singleLine(raw: string): string {
  return raw.includes('\n') ? JSON.stringify(JSON.parse(raw)) : raw.trim();
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new InvalidArgumentError('It has to be a whole number from 1 on.');
  }
  return value;
}
