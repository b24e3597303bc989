import type { ApiPrice } from '../analysis/cost/apiPrice';
import type { FieldMapping } from '../analysis/formats/rows/fieldRoles';
import type { MappingPreview } from '../analysis/formats/rows/previewMapping';
import type { Annotation, RecordProblem, Trajectory, TrajectoryId } from '../analysis/model';
import type { TokenEnds } from '../analysis/tokens/tokenizer';
import type { TextOffset } from '../base/positions';
import type { AnnotationSettings } from './annotationSettings';
import type { BudgetApi } from './budget/protocol';
import type { FieldSample } from './fieldSample';
import type { BacktrackOpinion } from '../analysis/labels/backtrackOpinions';
import type { Opinion } from '../analysis/labels/opinions';
import type { LabelsApi, LabelsRef } from './labels/protocol';
import type { SourceRewards } from '../analysis/rewards/sourceRewards';
import type { ProfileApi, ProfileEvent } from './profile/protocol';
import type { PruneApi, PruneEvent } from './prune/protocol';
import type { FileRewardsEvent, RewardsApi, RewardsRef } from './rewards/protocol';
import type { ProgramBegunEvent, ProgramRewardsEvent, PythonApi } from './python/protocol';
import type { SidecarRef } from './sidecarText';
import type { TableApi, TableEvent } from './table/protocol';
import type { TreeApi } from './tree/protocol';
import type { SiblingComparison } from '../analysis/siblings/compareSiblings';
import type { AnnotatedGroup, FileVotesApi, FileVotesEvent } from './vote/protocol';
import type { VerifyApi, VerifyingEvent } from './verify/api';

/**
 * What passes between the extension host and the analysis thread. A file is known by a key of the
 * host's choice, its URI; the host says where the bytes are, the thread reads them.
 */
export interface AnalysisApi {
  /** Reads the records' places; cheap, so that something can be shown at once. */
  open: (parameter: { readonly file: FileRef }) => FileOverview;
  /** Reads every record once: groups, formats and all problems. */
  catalogue: (parameter: { readonly file: FileRef }) => FileCatalogue;
  /** What one record holds, annotated; used for the marks on the raw file. */
  record: (parameter: { readonly file: FileRef; readonly record: number }) => RecordOverview;
  /** The record that covers a line of the file, counted from 0. */
  recordAt: (parameter: { readonly file: FileRef; readonly line: number }) => number | undefined;
  trajectory: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
  }) => AnnotatedTrajectory;
  /** The siblings of a trajectory, itself among them, with their vote. */
  group: (parameter: { readonly file: FileRef; readonly id: TrajectoryId }) => AnnotatedGroup;
  /** Where the thoughts of two siblings differ. */
  compareSegments: (parameter: {
    readonly file: FileRef;
    readonly left: TrajectoryId;
    readonly right: TrajectoryId;
  }) => SiblingComparison;
  /** What lies under a place of the raw file. */
  locate: (parameter: {
    readonly file: FileRef;
    readonly position: FilePosition;
  }) => Located | undefined;
  /** The fields of a file's first records; a mapping of the file is left out of account. */
  sampleFields: (parameter: { readonly file: FileRef }) => FieldSample;
  /** What a mapping would make of the same records. */
  previewFields: (parameter: {
    readonly file: FileRef;
    readonly mapping: FieldMapping;
  }) => MappingPreview;
  /** Takes what the user has set for all that is annotated from then on. */
  configure: (parameter: AnnotationSettings) => void;
  /** Whether a file is a tokenizer, and what it is then called; fails if it is none. */
  checkTokenizer: (parameter: { readonly path: string }) => { readonly name: string };
  close: (parameter: { readonly key: string }) => void;
}

/** A file on disk, or the unsaved contents of an editor in its place. */
export interface FileRef {
  readonly key: string;
  readonly path?: string;
  readonly contents?: { readonly text: string; readonly version: string };
  /** How the user says that its records are to be read. */
  readonly mapping?: FieldMapping;
  /** The labels kept beside it. */
  readonly labels?: LabelsRef;
  /** What people say of its answers, kept beside it. */
  readonly judgements?: SidecarRef;
  /** The rewards kept beside it, and whose count. */
  readonly rewards?: RewardsRef;
}

export interface FileOverview {
  readonly records: number;
  readonly bytes: number;
  /** The line, from 0, on which each record begins. */
  readonly lines: Float64Array;
}

export interface FileCatalogue {
  readonly records: number;
  readonly trajectories: number;
  /** How many trajectories each record holds. */
  readonly perRecord: Uint32Array;
  readonly formats: readonly { readonly format: string; readonly records: number }[];
  readonly groups: number;
  /** A last line without an end is left out: its writer may be in the middle of it. */
  readonly pending: boolean;
  readonly problems: readonly RecordProblem[];
}

export interface RecordOverview {
  readonly trajectories: readonly TrajectoryOverview[];
  readonly problem?: RecordProblem;
}

export interface TrajectoryOverview {
  readonly id: TrajectoryId;
  /** The producer's name for the sample, or its number in the record. */
  readonly name: string;
  readonly promptTokens: number;
  readonly outputTokens: number;
  readonly backtracks: number;
  /** How many trajectories share its problem, itself included. */
  readonly siblings: number;
}

export interface AnnotatedTrajectory {
  readonly id: TrajectoryId;
  readonly line: number;
  readonly trajectory: Trajectory;
  readonly annotation: Annotation;
  readonly tokenEnds: TokenEnds;
  /** What the call cost by the provider's list price, where model and usage are known. */
  readonly apiPrice?: ApiPrice;
  /** What is said of each segment that somebody else than the labeller speaks of, by its index. */
  readonly opinions?: ReadonlyMap<number, readonly Opinion[]>;
  /** The same of each segment that is said to turn back, or not to. */
  readonly backtrackOpinions?: ReadonlyMap<number, readonly BacktrackOpinion[]>;
  /** How many labels of its sidecar are for a text that no longer stands there. */
  readonly staleLabels?: number;
  /** What sources of rewards say of it, the chosen one first. */
  readonly rewards?: readonly SourceRewards[];
}

/** A place of a record's raw text, found again in a decoded text. */
export interface Located {
  readonly id: TrajectoryId;
  readonly text: 'problem' | 'thought' | 'response';
  readonly offset: TextOffset;
  /** The segment of the thought that holds the place. */
  readonly segment?: number;
  /** Where that segment stands in the raw file. */
  readonly range?: { readonly start: FilePosition; readonly end: FilePosition };
}

/** A place of a file as an editor counts: line and UTF-16 unit in the line, both from 0. */
export interface FilePosition {
  readonly line: number;
  readonly character: number;
}

/** What the thread is started with. */
export interface ThreadData {
  /** Where the indexes of files are kept; without one they are not. */
  readonly cacheFolder?: string;
}

/** All that the thread serves. */
export interface WorkerApi
  extends
    AnalysisApi,
    TableApi,
    LabelsApi,
    ProfileApi,
    FileVotesApi,
    BudgetApi,
    TreeApi,
    PruneApi,
    RewardsApi,
    VerifyApi,
    PythonApi {}

/** All that the thread pushes without being asked. */
export type WorkerEvent =
  | ProgressEvent
  | SiblingsEvent
  | TableEvent
  | ProfileEvent
  | FileVotesEvent
  | PruneEvent
  | FileRewardsEvent
  | VerifyingEvent
  | ProgramBegunEvent
  | ProgramRewardsEvent
  | TroubleEvent;

/**
 * Something that is done in another way: an index that cannot be kept or used (`cache`), what a
 * thread that died had not done (`thread`), tokens that are counted by another tokenizer.
 */
export interface TroubleEvent {
  readonly kind: 'trouble';
  readonly about: 'cache' | 'thread' | 'tokenizer';
  readonly message: string;
  /** What is shown is not what the user has asked for. */
  readonly isSeen?: true;
}

/** How far a pass over a file has come. */
export interface ProgressEvent {
  readonly kind: 'progress';
  readonly key: string;
  readonly done: number;
  readonly total: number;
}

/** How many siblings of a group have been annotated; told where that takes a while. */
export interface SiblingsEvent {
  readonly kind: 'siblings';
  readonly key: string;
  readonly done: number;
  readonly total: number;
}
