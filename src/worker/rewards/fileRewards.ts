import { AnswerComparer } from '../../analysis/answers/compare';
import { finalAnswerOf, isCorrect } from '../../analysis/finalAnswer';
import { RewardTally } from '../../analysis/rewards/rewardTally';
import type { CorpusFile } from '../../corpus/corpusFile';
import { CancelledError } from '../../base/errors';
import { TimeSlice } from '../timeSlice';
import type { FileRewardReport } from './protocol';
import type { RewardFiles } from './rewardFiles';

/**
 * Reads every record of a file once and tells how far its rewards agree. Nothing is tokenized or
 * cut: what is right is told by verdicts and answers.
 */
export async function fileRewardReport(
  key: string,
  file: CorpusFile,
  rewards: RewardFiles,
  signal: AbortSignal,
  onRecord: (done: number) => void,
): Promise<FileRewardReport> {
  const tally = new RewardTally(rewards.of(key).index.names);
  const slice = new TimeSlice();
  let unreadable = 0;
  for (let record = 0; record < file.recordCount; record++) {
    const content = await file.contentInPassing(record);
    signal.throwIfAborted();
    if (file.isDisposed) {
      throw new CancelledError();
    }
    if (content.kind === 'trajectories') {
      for (const trajectory of content.trajectories) {
        const correct = isCorrect(trajectory, finalAnswerOf(trajectory), new AnswerComparer());
        tally.add(rewards.input(key, record, trajectory), correct);
      }
    } else {
      unreadable += 1;
    }
    onRecord(record + 1);
    if (slice.isOver) {
      await slice.next();
      signal.throwIfAborted();
    }
  }
  return { ...tally.report, unreadable };
}
