import type { UiState } from './uiState';

/** Scrolling is saved so long after it, not at each of its steps. */
const pause = 250;

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
      this.current = { ...this.current, row };
      this.timer ??= setTimeout(() => this.change({}), pause);
    }
  }
}
