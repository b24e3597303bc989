import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ExpectedError, messageOf } from '../base/errors';
import { schemes } from '../analysis/segments/schemes';
import { budgetCommand, type BudgetOptions, withBudget } from './budget';
import { costCommand, type CostOptions } from './cost';
import { extractCommand } from './extract';
import { gradeCommand, type GradeOptions } from './grade';
import { Complaints } from './input';
import { inspectCommand, type InspectOptions } from './inspect';
import { labelCommand, type LabelOptions } from './label';
import { withPolicy } from './policy';
import { pruneCommand } from './prune';
import { type PruneCommandOptions, withPruning } from './pruneOptions';
import { withProfile } from './profile';
import { withReading } from './reading';
import { withRewardSource } from './rewards';
import { runCommand, type RunOptions, withRunning } from './run';
import { withLabelling } from './labelling';
import { treeCommand, type TreeOptions, withTree } from './tree';
import { verifyCommand, type VerifyOptions } from './verify';
import { withVerifying } from './verifying';
import { voteCommand, type VoteOptions } from './vote';

/** Exit codes: 0 all was read, 1 some records were bad, 2 wrong usage. */
const badInput = 1;
const wrongUsage = 2;

type Run<O> = (
  files: readonly string[],
  options: O,
  complaints: Complaints,
) => Promise<void> | void;

async function main(): Promise<void> {
  const complaints = new Complaints();
  const program = commands(complaints);
  try {
    await program.parseAsync();
    process.exitCode = complaints.count > 0 ? badInput : 0;
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

function commands(complaints: Complaints): Command {
  const program = new Command('cot-lens')
    .description(
      'Inspects files of reasoning trajectories: the analysis of CoT Lens without an editor.',
    )
    .exitOverride()
    .enablePositionalOptions();
  const add = <O>(name: string, summary: string, run: Run<O>, files = '<file...>'): Command =>
    program
      .command(name)
      .description(summary)
      .argument(files, 'files to read; - is standard input')
      .option('--json', 'one JSON object per line instead of a table')
      .action((names: string[], options: O) => run(names, options, complaints));
  const scheme = (): Option =>
    new Option('--scheme <name>', 'label set to show').choices(schemes.map(({ id }) => id));

  const inspect = add<InspectOptions>(
    'inspect',
    'everything computed for each trajectory',
    inspectCommand,
  );
  withVerifying(withLabelling(withRewardSource(withReading(inspect))))
    .addOption(scheme())
    .option('--filter <terms>', 'only what matches, as in: tokens>4000 correct:false model:qwen')
    .option('--no-text', 'leave problem and thought out');
  const vote = add<VoteOptions>('vote', 'the vote of each group of siblings', voteCommand);
  withPolicy(withRewardSource(withReading(vote))).option(
    '--export <file>',
    'also write a table with a row per problem: .csv, .jsonl or .parquet',
  );
  const tree = add<TreeOptions>(
    'tree',
    'the tree of each group of siblings, with values',
    treeCommand,
  );
  withTree(withRewardSource(withReading(tree)));
  const prune = add<PruneCommandOptions>(
    'prune',
    'the trajectories worth training on',
    pruneCommand,
  );
  withReading(withVerifying(withRewardSource(withProfile(withPruning(prune)))));
  const verify = add<VerifyOptions>(
    'verify',
    'what each trajectory states that can be checked',
    verifyCommand,
  );
  withVerifying(withReading(verify));
  withRunning(
    withReading(
      add<RunOptions>('run', 'Python programs against the tests of their records', runCommand),
    ),
  );
  const cost = add<CostOptions>(
    'cost',
    'what each trajectory costs to serve',
    costCommand,
    '[file...]',
  );
  withReading(withProfile(cost))
    .option('--tokens <n>', 'cost of this many output tokens, without a file', count)
    .option('--prompt <n>', 'prompt tokens before them', count)
    .option('--batch <n>', 'sequences decoded together', positive)
    .option('--votes <n>', 'so many samples, with and without their prompt shared', positive)
    .option('--segments', 'each segment, thought factor and abandoned branch (with --json)')
    .option('--explain', 'every figure with its formula, inputs and sources')
    .option(
      '--ask <file>',
      'single figures: lines {id, category, inputs, unit}; - is standard input',
    );
  const budget = add<BudgetOptions>(
    'budget',
    'what a training corpus costs to make and to learn from',
    budgetCommand,
    '[file...]',
  );
  withReading(withBudget(withProfile(budget))).option('--explain', 'every input with its source');
  withLabelling(
    add<LabelOptions>('label', 'thought factors of spans: lines {id, spans}', labelCommand),
  ).addOption(scheme());
  withPolicy(
    add<GradeOptions>('grade', 'whether two answers mean the same: lines {a, b}', gradeCommand),
  );
  add('extract', 'the answer that a text states: lines {text}', extractCommand);
  return program;
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new InvalidArgumentError('It has to be a whole number from 0 on.');
  }
  return value;
}

function positive(text: string): number {
  const value = count(text);
  if (value === 0) {
    throw new InvalidArgumentError('It has to be at least 1.');
  }
  return value;
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? 0 : wrongUsage;
  }
  process.stderr.write(`cot-lens: ${messageOf(error)}\n`);
  return error instanceof ExpectedError ? wrongUsage : badInput;
}

// A reader that stops early, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : badInput);
});
void main();
