import { sumOfCounts } from '../analysis/prune/sumOfCounts';
import { needsOf } from '../analysis/prune/pruneEntry';
import { PruneDecision, type PruneOutcome } from '../analysis/prune/pruneDecision';
import type { PruneSettings } from '../analysis/prune/rules';
import { rewardChoiceId } from '../analysis/rewards/rewardChoice';
import type { ServingProfile } from '../analysis/cost/servingProfile';
import { trainedLabeller } from '../analysis/segments/trainedLabeller';
import { rowContainerOf } from '../analysis/prune/rowFormats';
import { ExpectedError } from '../base/errors';
import { manifestOf, manifestPathOf } from '../worker/prune/export/manifest';
import type { PrunedFile } from '../worker/prune/export/prunedRows';
import { writePruned } from '../worker/prune/export/writePruned';
import { PruneReader } from '../worker/prune/pruneReader';
import { PruneRows } from '../worker/prune/pruneRows';
import { closeInput, type Complaints, type InputFile, openInput } from './input';
import { LiveCounts } from './liveCounts';
import { profileOf } from './profile';
import { printCounts } from './printCounts';
import { type PruneCommandOptions, pruneSettingsFrom } from './pruneOptions';
import { type Reading, readingFrom } from './reading';
import { fileRewards, ratedBy } from './rewards';
import { Verifying } from './verifying';
import { writeOutput } from './writeOutput';

/** A file that is open, and what of it stays. */
interface PrunedInput extends InputFile {
  readonly pruned: PrunedFile;
  readonly outcome: PruneOutcome;
}

/**
 * Reads all trajectories, of which a row of numbers is kept each, decides, and streams what stays
 * out of the files again.
 */
export async function pruneCommand(
  files: readonly string[],
  options: PruneCommandOptions,
  complaints: Complaints,
): Promise<void> {
  const { out, format } = options;
  const container = options.as ?? rowContainerOf(out ?? '');
  if (container === 'parquet' && out === undefined) {
    throw new ExpectedError('--as parquet needs --out: a Parquet file is no text to print.');
  }
  const reading = await readingFrom(options);
  const verifying = new Verifying(options, complaints);
  const settings = pruneSettingsFrom(options);
  const task = { settings, profile: profileOf(options), reading, verifying };
  const live = new LiveCounts();
  const inputs = await prunedInputs(files, task, live, complaints).finally(() =>
    verifying.dispose(),
  );
  live.end();
  const pruned = inputs.map((input) => input.pruned);
  const counts = sumOfCounts(inputs.map(({ outcome }) => outcome.counts));
  let rows = 0;
  await writeOutput(out, async (sink) => {
    rows = await writePruned(pruned, { format, container }, sink, () => undefined);
  });
  const manifest = options.manifest ?? (out && manifestPathOf(out));
  if (manifest !== undefined) {
    const text = await manifestOf({
      ...{ format, container, rules: settings, profile: task.profile, counts, rows, files },
      verifiers: verifying.sources,
      ...(reading.rewards && { rewards: rewardChoiceId(reading.rewards) }),
    });
    await writeOutput(manifest, (sink) => sink.write(text));
  }
  printCounts(counts, rows, options);
  for (const input of inputs) {
    input.pruned.rows.dispose();
    closeInput(input, complaints);
  }
}

interface PruneTask {
  readonly settings: PruneSettings;
  readonly profile: ServingProfile;
  readonly reading: Reading;
  readonly verifying: Verifying;
}

async function prunedInputs(
  files: readonly string[],
  task: PruneTask,
  live: LiveCounts,
  complaints: Complaints,
): Promise<readonly PrunedInput[]> {
  const inputs: PrunedInput[] = [];
  for (const name of files) {
    const input = await prunedInput(name, task, live, complaints);
    inputs.push(...(input === undefined ? [] : [input]));
  }
  return inputs;
}

async function prunedInput(
  name: string,
  { settings, profile, reading, verifying }: PruneTask,
  live: LiveCounts,
  complaints: Complaints,
): Promise<PrunedInput | undefined> {
  const corpus = await openInput(name, complaints, reading.mapping);
  if (corpus === undefined) {
    return undefined;
  }
  const rows = new PruneRows(profile);
  const rewards = reading.rewards && fileRewards(name, complaints);
  const rate = reading.rewards && ratedBy(reading.rewards, rewards);
  const decision = new PruneDecision(rows);
  const unread: number[] = [];
  const reader = new PruneReader(corpus, rows);
  await reader.read({
    toolbox: {
      for: async (model) => ({
        ...(await reading.tokenizers.for(model)),
        labeller: trainedLabeller,
      }),
    },
    needs: needsOf(settings),
    ...(rate && { rate }),
    verify: (trajectory, annotation) => verifying.claims({ file: name, trajectory, annotation }),
    signal: new AbortController().signal,
    onRecord: () => live.show(() => decision.decide(settings).counts),
    onProblem: (record) => unread.push(record),
  });
  for (const record of unread) {
    const problem = await corpus.problem(record);
    if (problem !== undefined) {
      complaints.addProblem(name, problem);
    }
  }
  const outcome = decision.decide(settings);
  live.add(outcome.counts);
  rewards?.complainOfRest();
  const pruned = { file: corpus, rows, fates: outcome.fates, ...(rate && { rate }) };
  return { name, corpus, outcome, pruned };
}
