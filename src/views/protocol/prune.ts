import type { TrajectoryId } from '../../analysis/model';
import type { PruneListing, PrunePage, PruneView } from '../../analysis/prune/pruneView';
import type { RowContainer, RowFormat } from '../../analysis/prune/rowFormats';
import type { PruneSettings } from '../../analysis/prune/rules';

export type { TrajectoryId } from '../../analysis/model';
export type { PruneAmounts, PruneCounts, RuleFalls } from '../../analysis/prune/pruneCounts';
export type {
  PrunedRow,
  PruneJudgesView,
  PruneListing,
  PrunePage,
  PruneProgress,
  PruneView,
} from '../../analysis/prune/pruneView';
export type { TokenHistogram } from '../../analysis/prune/tokenHistogram';

/**
 * Everything that passes between the extension host and the page that prunes a file. The page asks
 * first, by `ready`; after that the host pushes a new state whenever another file or profile is
 * meant, and a view of the rules now and then while the file is read.
 */

/** What the page may ask of the extension host. */
export interface PruneHostApi {
  ready: (parameter: Record<string, never>) => PruneState;
  /** Decides by other rules, which are remembered for the workspace. */
  setRules: (parameter: { readonly rules: PruneSettings }) => PruneView;
  page: (parameter: {
    readonly listing: PruneListing;
    readonly from: number;
    readonly count: number;
  }) => PrunePage;
  /** The first row that would be written, as JSON text; none where nothing stays. */
  preview: (parameter: { readonly format: RowFormat }) => { readonly text?: string };
  exportRows: (parameter: { readonly format: RowFormat; readonly container: RowContainer }) => void;
  /** Copies the command line that does the same. */
  copyCommand: (parameter: {
    readonly format: RowFormat;
    readonly container: RowContainer;
  }) => void;
  open: (parameter: { readonly id: TrajectoryId; readonly beside: boolean }) => void;
  selectServingProfile: (parameter: Record<string, never>) => void;
  again: (parameter: Record<string, never>) => void;
}

/** What the extension host pushes to the page. */
export type PruneEvent =
  | { readonly kind: 'state'; readonly state: PruneState }
  | { readonly kind: 'view'; readonly view: PruneView };

export interface PruneState {
  /** Its URI, by which the page is about it again after a reload. */
  readonly file: string;
  readonly fileName: string;
  readonly profileName: string;
  readonly rules: PruneSettings;
  readonly body: PruneBody;
}

export type PruneBody =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'view'; readonly view: PruneView };
