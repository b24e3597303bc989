import { missingTrajectory } from '../../analysis/rewards/sidecar/rewardIndex';
import type { SidecarProblem } from '../../analysis/sidecars/sidecarLines';
import type { CorpusFile } from '../../corpus/corpusFile';
import { TimeSlice } from '../timeSlice';
import type { FileRewards } from './rewardFiles';

/** Who reads more of them knows what is wrong. */
const mostNamed = 200;

/** The lines of a sidecar that no longer fit the trajectories of its file, the first ones. */
export async function staleLines(
  { index }: Pick<FileRewards, 'index'>,
  file: CorpusFile,
): Promise<readonly SidecarProblem[]> {
  const problems: SidecarProblem[] = [];
  const slice = new TimeSlice();
  for (const { record, index: place, lines } of index.places) {
    if (problems.length >= mostNamed || file.isDisposed) {
      break;
    }
    const trajectory =
      record < file.recordCount ? await file.trajectory({ record, index: place }) : undefined;
    problems.push(
      ...(trajectory === undefined
        ? lines.map((line) => ({ line, reason: missingTrajectory(record, place) }))
        : index.of(record, trajectory).stale),
    );
    if (slice.isOver) {
      await slice.next();
    }
  }
  return problems;
}
