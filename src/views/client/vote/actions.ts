import type {
  ComparedSegment,
  Judgement,
  Sibling,
  SiblingComparison,
  TrajectoryId,
} from '../../protocol/vote';
import type { CopyActions } from '../charts/copying';

/** What the parts of the page may ask for. */
export interface Actions extends CopyActions {
  open(sibling: Sibling, beside: boolean): void;
  /** At a segment of its thought. */
  openSegment(id: TrajectoryId, segment: ComparedSegment, beside: boolean): void;
  compareSegments(left: Sibling, right: Sibling): Promise<SiblingComparison>;
  compare(left: Sibling, right: Sibling): void;
  judge(judgement: Judgement): void;
  undoJudgement(): void;
  selectServingProfile(): void;
  showCost(): void;
  openSamples(): void;
}
