import type { TrajectoryId } from '../../analysis/model';
import type { FileVoteReport } from '../../analysis/votes/fileReport';
import { fieldOf } from './savedFields';

export type { TrajectoryId } from '../../analysis/model';
export type { Change } from '../../analysis/votes/baseline';
export type {
  FileVoteReport,
  MissingNeed,
  ReportedDecision,
  ReportedMethod,
  ReportedProblem,
} from '../../analysis/votes/fileReport';
export type { Finding } from '../../analysis/votes/fileVotes';
export type { MethodComparison } from '../../analysis/votes/mcnemar';

/**
 * Everything that passes between the extension host and the page of the votes of a file. The page
 * asks first, by `ready`; after that the host pushes a new state whenever something changes.
 */

/** Which of the two files a problem's siblings are in. */
export type Side = 'file' | 'baseline';

/** What the page may ask of the extension host. */
export interface FileVotesHostApi {
  ready: (parameter: Record<string, never>) => FileVotesState;
  /** Lets the user pick the file to compare with. */
  chooseBaseline: (parameter: Record<string, never>) => void;
  dropBaseline: (parameter: Record<string, never>) => void;
  /** Gives up the reading that is under way; `again` begins it anew. */
  cancel: (parameter: Record<string, never>) => void;
  again: (parameter: Record<string, never>) => void;
  /** Shows the vote of a problem in the side view, or in an editor tab. */
  openVote: (parameter: {
    readonly id: TrajectoryId;
    readonly side: Side;
    readonly inTab: boolean;
  }) => void;
}

/** What the extension host pushes to the page. */
export type FileVotesEvent =
  | { readonly kind: 'state'; readonly state: FileVotesState }
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
      /** What is counted, in words. */
      readonly what: string;
    };

export interface FileVotesState {
  readonly files: ComparedFiles;
  readonly fileName: string;
  readonly baselineName?: string;
  readonly body: FileVotesBody;
}

export type FileVotesBody =
  | { readonly kind: 'loading'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'report'; readonly report: FileVoteReport };

/** What the page is about, by the URIs of the files; kept with the state of the page. */
export interface ComparedFiles {
  readonly file: string;
  readonly baseline?: string;
}

/** Reads the files out of a page's saved state, which may be anything. */
export function filesIn(state: unknown): ComparedFiles | undefined {
  const files = fieldOf(state, 'files');
  const file = fieldOf(files, 'file');
  const baseline = fieldOf(files, 'baseline');
  return typeof file === 'string'
    ? { file, ...(typeof baseline === 'string' && { baseline }) }
    : undefined;
}
