import type {
  JsonObject,
  ReportedUsage,
  SampledLogprobs,
  SourceText,
  ThoughtState,
  TrajectoryStep,
} from '../model';

/** What is known of the file around a record; everything in it may be missing. */
export interface RecordContext {
  /**
   * The record before this one; it gives `undefined` at the start of the file. Only formats whose
   * counters run on from record to record call it.
   */
  readonly previous?: () => JsonObject | undefined;
}

/**
 * How one producer writes trajectories into one record. A new format is one file that exports a
 * `Format`, plus one line in `formatList.ts`.
 */
export interface Format {
  /** Stable, for files and settings; a person reads `name`. */
  readonly id: string;
  readonly name: string;
  /** What the shape was taken from: a link or a description. */
  readonly source: string;
  /** Whether the record is of this format: a cheap look at a few keys, never at file names. */
  recognise(record: JsonObject): boolean;
  /** A record may also be an array of such objects, which are siblings. */
  readonly arrays?: true;
  /**
   * A key that every such record has, where a text may be put together from several strings without
   * a line break in between. A search then reads the whole record instead of seeking in its bytes.
   */
  readonly gluedUnder?: string;
  /**
   * The trajectories of a recognised record, at least one.
   * @throws ExpectedError naming the field, when the record is not what its keys promise.
   */
  read(record: JsonObject, context?: RecordContext): readonly TrajectoryDraft[];
}

/** A trajectory before it gets its place in the record; `undefined` stands for "not recorded". */
export interface TrajectoryDraft {
  readonly problem: SourceText;
  readonly thought: SourceText;
  readonly thoughtState: ThoughtState;
  readonly response: SourceText;
  readonly truncated: boolean;
  readonly steps?: readonly TrajectoryStep[] | undefined;
  /** Absent where the text of the problem is the key. */
  readonly problemKey?: string | undefined;
  readonly sample?: string | undefined;
  readonly model?: string | undefined;
  readonly finish?: string | undefined;
  readonly gold?: string | undefined;
  readonly correct?: boolean | undefined;
  readonly recordedAnswer?: string | undefined;
  readonly reward?: number | undefined;
  readonly usage?: ReportedUsage | undefined;
  readonly logprobs?: SampledLogprobs | undefined;
  readonly timestamp?: string | undefined;
}
