import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { TrajectoryId } from '../../analysis/model';
import type { PruneListing, PrunePage, PruneView } from '../../analysis/prune/pruneView';
import type { RowContainer, RowFormat } from '../../analysis/prune/rowFormats';
import type { PruneSettings } from '../../analysis/prune/rules';
import type { FileRef } from '../protocol';
import type { VerifierSet } from '../verify/userVerification';

/** The part of the analysis thread's API that prunes files; each is known by its key. */
export interface PruneApi {
  /**
   * Begins to read what rules decide by; `prune` events tell how far it is. A file that is open goes
   * on where it stands, unless other rewards count by now or other verifiers are asked.
   */
  openPrune: (parameter: {
    readonly file: FileRef;
    readonly rules: PruneSettings;
    readonly profile: ServingProfile;
    /** Those of the user's own. */
    readonly verifiers?: VerifierSet;
  }) => PruneView;
  /** Decides by other rules, or counts for another profile: nothing is read again. */
  prune: (parameter: {
    readonly key: string;
    readonly rules: PruneSettings;
    readonly profile: ServingProfile;
  }) => PruneView;
  /** Trajectories that stay or fall by the rules that were last asked for. */
  pageOfPruned: (parameter: {
    readonly key: string;
    readonly listing: PruneListing;
    readonly from: number;
    readonly count: number;
  }) => PrunePage;
  /** The first row that would be written, as JSON text; `undefined` where there is none. */
  previewPruned: (parameter: {
    readonly key: string;
    readonly format: RowFormat;
  }) => string | undefined;
  /**
   * Writes what stays, and a manifest beside it, once all is read; `pruneExport` events tell how far
   * it is. What could not be written whole is not left behind.
   */
  exportPruned: (parameter: {
    readonly key: string;
    readonly format: RowFormat;
    readonly container: RowContainer;
    readonly path: string;
  }) => { readonly written: number; readonly manifest: string };
  cancelPrunedExport: (parameter: { readonly key: string; readonly path: string }) => void;
  /** The trajectories of a file that fall by some rules, in its order, when all is read. */
  prunedIds: (parameter: {
    readonly file: FileRef;
    readonly rules: PruneSettings;
    readonly verifiers?: VerifierSet;
  }) => readonly TrajectoryId[];
  /** The same where all is read by now; nothing is read for it. */
  prunedIdsAtHand: (parameter: {
    readonly file: FileRef;
    readonly rules: PruneSettings;
    readonly verifiers?: VerifierSet;
  }) => readonly TrajectoryId[] | undefined;
  /** Gives up `prunedIds`, and the reading where nobody looks at the file being pruned. */
  cancelPrunedIds: (parameter: { readonly key: string }) => void;
  closePrune: (parameter: { readonly key: string }) => void;
}

/** Pushed by the thread while a file is pruned. */
export type PruneEvent =
  | { readonly kind: 'prune'; readonly key: string; readonly view: PruneView }
  | {
      readonly kind: 'pruneExport';
      readonly key: string;
      readonly path: string;
      readonly done: number;
      /** About how many rows are to be written. */
      readonly total: number;
    }
  /** The file could not be read on. Opening it again tries again. */
  | { readonly kind: 'pruneLost'; readonly key: string; readonly message: string };
