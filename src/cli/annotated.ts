import { annotate, type AnnotatedThought } from '../analysis/annotate';
import type { Trajectory } from '../analysis/model';
import type { RewardInput } from '../analysis/rewards/rewardSource';
import { withRewards } from '../analysis/rewards/withRewards';
import type { Labeller } from '../analysis/segments/labeller';
import { trainedLabeller } from '../analysis/segments/trainedLabeller';
import type { CorpusFile } from '../corpus/corpusFile';
import { type Complaints, inputFiles } from './input';
import type { Reading } from './reading';
import { fileRewards, rewardInputOf } from './rewards';

export interface AnnotatedInput extends AnnotatedThought {
  readonly file: string;
  readonly record: number;
  readonly line: number;
  /** With the rewards of the source that was asked for. */
  readonly trajectory: Trajectory;
  /** What sources of rewards look at: the trajectory as it was read, and what is said beside it. */
  readonly rewardInput: RewardInput;
}

/** Every trajectory of the files, annotated, in order; bad records are named and passed over. */
export async function* annotatedInput(
  names: readonly string[],
  { mapping, tokenizers, rewards: choice }: Reading,
  complaints: Complaints,
  labeller: Labeller = trainedLabeller,
): AsyncIterable<AnnotatedInput> {
  for await (const { name, corpus } of inputFiles(names, complaints, mapping)) {
    const rewards = choice && fileRewards(name, complaints);
    for (let record = 0; record < corpus.recordCount; record++) {
      for (const read of await trajectoriesOf(name, corpus, record, complaints)) {
        const line = corpus.lineOf(record) + 1;
        const rewardInput = rewardInputOf(read, record, rewards);
        const trajectory = choice ? withRewards(rewardInput, choice) : read;
        const counter = await tokenizers.for(trajectory.model);
        const tools = { ...counter, labeller };
        const annotated = annotate(trajectory, tools);
        yield { file: name, record, line, trajectory, rewardInput, ...annotated };
      }
    }
    rewards?.complainOfRest();
  }
}

/** The trajectories of a record; what is wrong with it is named. */
export async function trajectoriesOf(
  name: string,
  corpus: CorpusFile,
  record: number,
  complaints: Complaints,
): Promise<readonly Trajectory[]> {
  const content = await corpus.content(record);
  if (content.kind === 'trajectories') {
    return content.trajectories;
  }
  const problem = await corpus.problem(record);
  if (problem !== undefined) {
    complaints.addProblem(name, problem);
  }
  return [];
}
