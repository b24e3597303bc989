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
  /** Where a pass over a large file can tell siblings without reading records whole. */
  readonly grouping?: Grouping;
  /**
   * The trajectories of a recognised record, at least one.
   * @throws ExpectedError naming the field, when the record is not what its keys promise.
   */
  read(record: JsonObject, context?: RecordContext): readonly TrajectoryDraft[];
}

/**
 * How the trajectories of a record are grouped by a few of its values. Whether a record of such a
 * format is of this one must follow from its keys and the kinds of their values, as long as none is
 * a list or an object.
 */
export interface Grouping {
  /** Keys at the root of a record whose texts are looked at. */
  readonly keys: ReadonlySet<string>;
  /**
   * The problem key of each trajectory that `read` gives for a record of this format, in order. Any
   * text may stand in the place of a text under another key than `keys`. `undefined` where the
   * record has to be read whole.
   */
  problemKeys(record: JsonObject): readonly string[] | undefined;
  /**
   * What names the problem of a record with these keys at its root and no lists or objects: it has
   * one trajectory then, and no other value matters, as long as all strings under `keys` say more
   * than white space.
   */
  named?(keys: readonly string[]): NamedProblem | undefined;
}

/** A value that names a problem by itself. */
export interface NamedProblem {
  /** Its key at the root of a record; one of `Grouping.keys`. */
  readonly key: string;
  /** Only a string does; otherwise a number or a truth value does too. */
  readonly isString?: true;
  /** The problem key that follows from it, as a text; `null` names nothing. */
  problemKey(value: string): string;
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
