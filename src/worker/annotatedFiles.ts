import type { TrajectoryId } from '../analysis/model';
import type { Catalogue } from '../corpus/catalogue';
import type { CorpusFile } from '../corpus/corpusFile';
import type { Annotations } from './annotations';
import { LabelledEntries, type LabelledEntry } from './labels/labelledEntries';
import { Sidecars } from './labels/sidecars';
import type { OpenFiles } from './openFiles';
import type { FileRef, ProgressEvent } from './protocol';
import { RewardedEntries } from './rewards/rewardedEntries';
import { RewardFiles } from './rewards/rewardFiles';
import { Judgements } from './vote/judgements';

/** The files in use with their annotations, and what is said of them in the files beside. */
export class AnnotatedFiles {
  readonly sidecars = new Sidecars();
  readonly judgements = new Judgements();
  readonly rewards = new RewardFiles();
  private readonly labels = new LabelledEntries(this.sidecars);
  private readonly rewarded = new RewardedEntries(this.rewards);

  constructor(
    readonly files: OpenFiles,
    readonly annotations: Annotations,
    private readonly notify: (event: ProgressEvent) => void,
  ) {}

  /** A file with all its records, and with what is said of them as of now. */
  readonly open = async (ref: FileRef): Promise<CorpusFile> => {
    await this.sidecars.follow(ref);
    await this.judgements.follow(ref);
    await this.rewards.follow(ref);
    return this.files.get(ref);
  };

  /** With the reward that was recorded, whichever counts. */
  readonly asRecorded = async (
    key: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<LabelledEntry> => this.labels.over(key, id, await this.annotations.get(key, file, id));

  /** With the reward that counts. */
  readonly annotated = async (
    key: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<LabelledEntry> => this.rewarded.over(key, id, await this.asRecorded(key, file, id));

  readonly catalogue = (key: string, file: CorpusFile): Promise<Catalogue> =>
    file.catalogue((done) =>
      this.notify({ kind: 'progress', key, done, total: file.expectedRecords }),
    );

  /** The siblings of a trajectory, itself among them. */
  readonly siblings = async (
    key: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<readonly TrajectoryId[]> => {
    const { trajectory } = await this.annotated(key, file, id);
    const { groups } = await this.catalogue(key, file);
    return groups.get(trajectory.problemKey) ?? [id];
  };

  close(key: string): void {
    this.files.close(key);
    this.sidecars.forget(key);
    this.judgements.forget(key);
    this.rewards.forget(key);
  }

  dispose(): void {
    this.files.dispose();
  }
}
