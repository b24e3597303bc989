import type { BacktrackComparison } from '../../analysis/labels/backtrackComparison';
import type { Comparison, ComparisonLevel } from '../../analysis/labels/comparison';
import type { LabelProblem } from '../../analysis/labels/labelEntry';
import type { TrajectoryId } from '../../analysis/model';
import type { FactorId } from '../../analysis/segments/factors';
import type { FileRef } from '../protocol';
import type { SidecarRef } from '../sidecarText';

/** The labels kept beside a file, and whose are drawn. */
export interface LabelsRef extends SidecarRef {
  /** `corrected`, `labeller`, or the name of a source. */
  readonly drawn: string;
}

/** The part of the analysis thread's API that serves labels given by others than the labeller. */
export interface LabelsApi {
  /** Reads the sidecar of a file, if there is one, and says what it holds. */
  labels: (parameter: { readonly file: FileRef }) => LabelsReport;
  /**
   * The lines by which `source` labels a segment, or takes its labels of it back; to be appended to
   * the sidecar.
   */
  labelLines: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
    readonly segment: number;
    /** null takes back. */
    readonly factor: FactorId | null;
    readonly source: string;
    readonly time: string;
  }) => string;
  /**
   * The lines by which `source` says where a segment returns to, or that it is no backtrack, or
   * takes back what it said of it; to be appended to the sidecar.
   */
  backtrackLines: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
    readonly segment: number;
    /** Index of an earlier segment; false for no backtrack; null takes back. */
    readonly returnsTo: number | false | null;
    readonly source: string;
    readonly time: string;
  }) => string;
  /** How far one source agrees with another, over the whole sidecar of the file. */
  agreement: (parameter: {
    readonly file: FileRef;
    readonly given?: string;
    readonly reference?: string;
    readonly level: ComparisonLevel;
  }) => AgreementReport;
}

export interface LabelsReport {
  readonly entries: number;
  /** In the order in which the sidecar names them. */
  readonly sources: readonly string[];
  readonly problems: readonly LabelProblem[];
}

export interface AgreementReport {
  /** The labeller first. */
  readonly sources: readonly string[];
  readonly given: string;
  readonly reference: string;
  readonly level: ComparisonLevel;
  readonly comparison: Comparison;
  readonly backtracks: BacktrackComparison;
  /** Labels whose text is no longer there, and those whose record cannot be read. */
  readonly stale: number;
  readonly unreadable: number;
}
