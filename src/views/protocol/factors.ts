import type { TrajectoryId } from '../../analysis/model';
import type { BacktrackComparison } from '../../analysis/labels/backtrackComparison';
import type { Comparison, ComparisonLevel } from '../../analysis/labels/comparison';
import type { GroupId } from '../../analysis/segments/factors';
import type { ProfileByVerdict } from '../../analysis/segments/profile';
import type { SchemeId } from '../../analysis/segments/schemes';
import { fieldOf } from './savedFields';
import { type SavedSubject, subjectIn } from './savedSubject';

export type { BacktrackComparison } from '../../analysis/labels/backtrackComparison';
export type { Comparison, ComparisonLevel, Disagreement } from '../../analysis/labels/comparison';
export type { FactorProfile, ProfileByVerdict, Tally } from '../../analysis/segments/profile';
export type { TrajectoryId } from '../../analysis/model';

/**
 * Everything that passes between the extension host and the page of thought factors. The page asks
 * first, by `ready`; after that the host pushes a new state whenever something changes.
 */

const tabs = ['profile', 'agreement'] as const;
const scopes = ['trajectory', 'siblings', 'file'] as const;
export type FactorsTab = (typeof tabs)[number];
export type ProfileScope = (typeof scopes)[number];

/** What the page may ask of the extension host. */
export interface FactorsHostApi {
  ready: (parameter: Record<string, never>) => FactorsState;
  showTab: (parameter: { readonly tab: FactorsTab }) => void;
  setScope: (parameter: { readonly scope: ProfileScope }) => void;
  compare: (parameter: ComparisonChoice) => void;
  /** Gives up the reading that is under way. */
  cancel: (parameter: Record<string, never>) => void;
  openSegment: (parameter: {
    readonly id: TrajectoryId;
    readonly start: number;
    readonly beside: boolean;
  }) => void;
}

export interface ComparisonChoice {
  /** The source whose labels are measured, and the one they are measured against. */
  readonly given: string;
  readonly reference: string;
  readonly level: ComparisonLevel;
}

/** What the extension host pushes to the page. */
export type FactorsEvent =
  | { readonly kind: 'state'; readonly state: FactorsState }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number };

export interface FactorsState {
  readonly tab: FactorsTab;
  readonly fileName: string;
  /** The trajectory it is about, as in `#4`. */
  readonly trajectory: string;
  readonly scope: ProfileScope;
  readonly words: LabelWords;
  readonly body: FactorsBody;
  /** What the page is about, by which it is about it again after a reload. */
  readonly subject?: SavedFactorsSubject;
}

/** What the page is about; kept with its state. */
export interface SavedFactorsSubject extends SavedSubject {
  readonly tab: FactorsTab;
  readonly scope: ProfileScope;
}

/** Reads what a page was about out of its saved state, which may be anything. */
export function factorsSubjectIn(state: unknown): SavedFactorsSubject | undefined {
  const subject = subjectIn(state);
  const saved = fieldOf(state, 'subject');
  const tab = tabs.find((each) => each === fieldOf(saved, 'tab')) ?? 'profile';
  const scope = scopes.find((each) => each === fieldOf(saved, 'scope')) ?? 'siblings';
  return subject && { ...subject, tab, scope };
}

/** What labels are called: the page itself knows groups only. */
export interface LabelWords {
  readonly factors: readonly FactorWords[];
  /** The label sets that labels can be compared in. */
  readonly schemes: readonly { readonly id: SchemeId; readonly name: string }[];
}

export interface FactorWords {
  readonly id: string;
  readonly group: GroupId;
  readonly name: string;
  readonly definition: string;
}

export type FactorsBody =
  | { readonly kind: 'loading'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'profile'; readonly profile: ProfileByVerdict }
  | { readonly kind: 'agreement'; readonly agreement: AgreementView };

/** Texts are as the files have them: hostile. */
export interface AgreementView extends ComparisonChoice {
  /** Ids of the sources, the labeller first. */
  readonly sources: readonly string[];
  readonly comparison: Comparison;
  readonly backtracks: BacktrackComparison;
  /** Labels whose text is no longer there, and those whose record cannot be read. */
  readonly stale: number;
  readonly unreadable: number;
}
