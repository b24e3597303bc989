import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { TrajectoryId } from '../../analysis/model';
import { PruneDecision, type PruneOutcome } from '../../analysis/prune/pruneDecision';
import { allNeeds } from '../../analysis/prune/pruneEntry';
import type { PruneView } from '../../analysis/prune/pruneView';
import { rewardChoiceTitle } from '../../analysis/rewards/rewardChoice';
import type { PruneSettings } from '../../analysis/prune/rules';
import { tokenHistogram } from '../../analysis/prune/tokenHistogram';
import { CancelledError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotationToolbox } from '../annotationToolbox';
import type { UserVerification, VerifierSet } from '../verify/userVerification';
import type { PrunedFile } from './export/prunedRows';
import type { PruneJudges } from './pruneJudges';
import { PruneReader } from './pruneReader';
import { PruneRows } from './pruneRows';

/** How often it reports; less often where deciding, which looks at all rows, takes long. */
const reportMs = 400;
const reportShare = 0.1;

export interface SessionEnvironment {
  readonly toolbox: Pick<AnnotationToolbox, 'for'>;
  readonly verification: (verifiers: VerifierSet, signal: AbortSignal) => UserVerification;
  onProgress(session: PruneSession): void;
  onFailure(error: unknown): void;
}

/** A file that is pruned, and who judges it. */
export interface PruneSubject {
  readonly file: CorpusFile;
  /** Its path, for the manifest; its name where it is on no disk. */
  readonly source: string;
  readonly judges: PruneJudges;
}

/** One version of a file that is pruned: what is read of it, and what the rules make of that. */
export class PruneSession implements IDisposable {
  readonly version: string;
  readonly rows: PruneRows;
  private readonly decision: PruneDecision;
  private readonly reader: PruneReader;
  private readonly stop = new AbortController();
  private readonly verification: UserVerification;
  private reading: Promise<void>;
  private nextReport = performance.now() + reportMs;
  private current: PruneOutcome;

  constructor(
    readonly subject: PruneSubject,
    private rules: PruneSettings,
    private serving: ServingProfile,
    private readonly environment: SessionEnvironment,
  ) {
    const { file, judges } = subject;
    this.version = file.version;
    this.rows = new PruneRows(serving);
    this.decision = new PruneDecision(this.rows);
    this.reader = new PruneReader(file, this.rows);
    this.verification = environment.verification(judges.verifiers, this.stop.signal);
    this.current = this.decision.decide(rules);
    this.reading = this.read();
  }

  /** Ends with the reading; rejects with what stopped it. */
  get whole(): Promise<void> {
    return this.reading;
  }

  get file(): CorpusFile {
    return this.subject.file;
  }

  /** What stays of it, to be written. */
  get pruned(): PrunedFile {
    const { file, rows, outcome, subject } = this;
    const { rate } = subject.judges;
    return { file, rows, fates: outcome.fates, ...(rate && { rate }) };
  }

  get profile(): ServingProfile {
    return this.serving;
  }

  /** What the rules make of all rows there are. */
  get outcome(): PruneOutcome {
    if (this.current.fates.length !== this.rows.length || this.isUndecided) {
      this.current = this.decision.decide(this.rules);
    }
    return this.current;
  }

  get view(): PruneView {
    const { file, reader, rows, outcome, verification } = this;
    const { choice, verifiers } = this.subject.judges;
    return {
      progress: {
        records: file.recordCount,
        readRecords: reader.done,
        unreadable: reader.unreadable,
        isWhole: rows.isWhole,
      },
      counts: outcome.counts,
      waiting: outcome.waiting,
      histogram: tokenHistogram(rows.prices, outcome.fates),
      judges: {
        rewards: rewardChoiceTitle(choice),
        verifiers: verifiers.sources.map((each) => each.file),
        troubles: verification.troubles,
      },
    };
  }

  update(rules: PruneSettings, profile: ServingProfile): PruneView {
    if (JSON.stringify(profile) !== JSON.stringify(this.serving)) {
      this.serving = profile;
      this.rows.price(profile);
    }
    this.rules = rules;
    this.current = this.decision.decide(rules);
    return this.view;
  }

  /** Goes on with what was appended to the file. */
  grow(): void {
    if (this.rows.isWhole && this.reader.done < this.file.recordCount) {
      this.reading = this.read();
    }
  }

  /** All records that there are by now are read. */
  get isWhole(): boolean {
    return this.rows.isWhole && this.reader.done >= this.file.recordCount;
  }

  /** Whether it reads a file as it is now, and by these judges. */
  isAbout({ file, judges }: PruneSubject): boolean {
    const isSame = file === this.file && file.version === this.version;
    return isSame && judges.id === this.subject.judges.id;
  }

  /** What falls by other rules, without taking them over. */
  fallen(rules: PruneSettings): readonly TrajectoryId[] {
    const { fates } = this.decision.decide(rules);
    return [...fates.keys()].filter((row) => fates[row] !== 0).map((row) => this.rows.id(row));
  }

  dispose(): void {
    this.stop.abort(new CancelledError());
    this.rows.dispose();
  }

  /** Siblings have been compared since. */
  private get isUndecided(): boolean {
    return this.current.waiting.length > 0 && this.rows.isWhole;
  }

  private read(): Promise<void> {
    const reading = this.readRest();
    // Who waits for it hears of a failure; nobody has to.
    reading.catch(() => undefined);
    return reading;
  }

  private async readRest(): Promise<void> {
    const { reader, environment, stop, verification } = this;
    const { rate } = this.subject.judges;
    try {
      await reader.read({
        toolbox: environment.toolbox,
        needs: allNeeds,
        ...(rate && { rate }),
        verify: (trajectory, annotation) => verification.claims(trajectory, annotation),
        signal: stop.signal,
        onRecord: () => this.reportNowAndThen(),
      });
      environment.onProgress(this);
    } catch (error) {
      if (!stop.signal.aborted) {
        environment.onFailure(error);
      }
      throw error;
    }
  }

  private reportNowAndThen(): void {
    const now = performance.now();
    if (now > this.nextReport) {
      this.environment.onProgress(this);
      const reported = performance.now();
      this.nextReport = reported + Math.max(reportMs, (reported - now) / reportShare);
    }
  }
}
