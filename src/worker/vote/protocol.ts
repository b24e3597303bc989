import type { AnswerStrength, TrajectoryId } from '../../analysis/model';
import type { GroupId } from '../../analysis/segments/factors';
import type { SidecarProblem } from '../../analysis/sidecars/sidecarLines';
import type { Judgement } from '../../analysis/votes/judgements/judgement';
import type { FileVoteReport } from '../../analysis/votes/fileReport';
import type { Vote } from '../../analysis/votes/voteResult';
import type { FileRef } from '../protocol';
import type { Firmness } from './firmness';

/** The part of the analysis thread's API that is about the votes of a whole file. */
export interface FileVotesApi {
  /**
   * The votes of all problems of a file, beside those of another as its baseline; `fileVotes` events
   * tell how far it is. A later request for the same file gives up the one before.
   */
  fileVotes: (parameter: { readonly file: FileRef; readonly baseline?: FileRef }) => FileVoteReport;
  cancelFileVotes: (parameter: { readonly key: string }) => void;
  /** The lines of the sidecar of judgements of a file that say nothing usable. */
  judgementProblems: (parameter: { readonly file: FileRef }) => readonly SidecarProblem[];
}

/** How far the votes of a file are; pushed while they are counted. */
export interface FileVotesEvent {
  readonly kind: 'fileVotes';
  /** The file that was asked for, also while its baseline is read. */
  readonly key: string;
  readonly of: 'file' | 'baseline';
  /** Records are read first, then problems are voted on. */
  readonly stage: 'records' | 'problems';
  readonly done: number;
  readonly total: number;
}

/** A sibling group with what is known of each sibling and what the group decides. */
export interface AnnotatedGroup {
  readonly problem: string;
  readonly problemKey: string;
  readonly gold?: string;
  /** In the order of the file. */
  readonly siblings: readonly AnnotatedSibling[];
  readonly vote: Vote;
  /** How firm the majority's decision is. */
  readonly firmness: Firmness;
  /** What people say of the answers, and is applied: the earliest first. */
  readonly judgements: readonly Judgement[];
  /** Lines of the sidecar of judgements that say nothing usable. */
  readonly judgementProblems: readonly SidecarProblem[];
}

/** One sibling without its texts: what comparing needs. */
export interface AnnotatedSibling {
  readonly id: TrajectoryId;
  readonly sample?: string;
  readonly model?: string;
  readonly answer?: string;
  /** How plainly the answer is stated. */
  readonly strength?: AnswerStrength;
  readonly correct?: boolean;
  readonly truncated: boolean;
  readonly reward?: number;
  readonly promptTokens: number;
  readonly thoughtTokens: number;
  readonly outputTokens: number;
  readonly exactTokens: boolean;
  /** Token position at which each segment ends. */
  readonly segmentEnds: Uint32Array;
  readonly segmentGroups: readonly GroupId[];
  /** Segment indices at which the thought turns back. */
  readonly backtracks: readonly number[];
  readonly abandonedTokens: number;
  /** Token position of the final answer, when the thought states it. */
  readonly answerAt?: number;
}
