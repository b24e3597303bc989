import type { Selection } from './rows/selection';
import type { UiState } from './uiState';

/** Scrolling and selecting are saved so long after it, not at each of their steps. */
const pause = 250;
/** Of a selection with more gaps, so many ranges are remembered. */
const mostRanges = 200;

/** The page's state and its saving. */
export class UiStore {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private current: UiState,
    private readonly save: (state: UiState) => void,
  ) {}

  get state(): UiState {
    return this.current;
  }

  change(change: Partial<UiState>): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.current = { ...this.current, ...change };
    this.save(this.current);
  }

  scrolled(row: number): void {
    if (row !== this.current.row) {
      this.changeSoon({ row });
    }
  }

  selected(selection: Selection): void {
    this.changeSoon({ selection: { ...selection, ranges: selection.ranges.slice(0, mostRanges) } });
  }

  private changeSoon(change: Partial<UiState>): void {
    this.current = { ...this.current, ...change };
    this.timer ??= setTimeout(() => this.change({}), pause);
  }
}
