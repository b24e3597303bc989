import type { Annotation, Trajectory, TrajectoryId } from '../../analysis/model';
import { ClaimCounts } from '../../analysis/verify/claimCounts';
import { verifyTrajectory } from '../../analysis/verify/verifyTrajectory';
import type { CorpusFile } from '../../corpus/corpusFile';
import { PacedProgress } from '../pacedProgress';
import { TimeSlice } from '../timeSlice';
import type { FileVerification, FoundClaim } from './api';
import type { UserVerification } from './userVerification';

/** So many false claims are named. */
const mostFound = 1000;

interface FileToVerify {
  readonly file: CorpusFile;
  readonly annotated: (
    id: TrajectoryId,
  ) => Promise<{ readonly trajectory: Trajectory; readonly annotation: Annotation }>;
  readonly verification: UserVerification;
  readonly onProgress: (records: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Runs every verifier on every trajectory of a file, in order.
 *
 * @throws the reason of the signal once that is aborted
 */
export async function verifyFile(work: FileToVerify): Promise<FileVerification> {
  const { file, annotated, verification, signal } = work;
  const progress = new PacedProgress(work.onProgress);
  const slice = new TimeSlice();
  const counts = new ClaimCounts();
  const found: FoundClaim[] = [];
  let [trajectories, withFalse] = [0, 0];
  for await (const id of trajectoriesIn(file, (record) => progress.reached(record))) {
    const { trajectory, annotation } = await annotated(id);
    const claims = [
      ...verifyTrajectory(trajectory),
      ...(await verification.claims(trajectory, annotation)),
    ];
    const wrong = claims.filter(({ verdict }) => verdict === 'false');
    claims.forEach((claim) => counts.add(claim));
    trajectories++;
    withFalse += wrong.length > 0 ? 1 : 0;
    const line = file.lineOf(id.record);
    found.push(...wrong.slice(0, mostFound - found.length).map((claim) => ({ id, line, claim })));
    if (slice.isOver) {
      await slice.next();
    }
    signal.throwIfAborted();
  }
  return { trajectories, withFalse, counts: counts.rows, found, troubles: verification.troubles };
}

async function* trajectoriesIn(
  file: CorpusFile,
  onRecord: (record: number) => void,
): AsyncGenerator<TrajectoryId> {
  for (let record = 0; record < file.recordCount; record++) {
    onRecord(record);
    const content = await file.content(record);
    const trajectories = content.kind === 'trajectories' ? content.trajectories : [];
    yield* trajectories.map(({ index }) => ({ record, index }));
  }
}
