import type { CopyActions } from '../charts/copying';

/** What the parts of the page may ask for. */
export interface Actions extends CopyActions {
  openTrajectory(): void;
  /** UTF-16 units of the thought. */
  openStep(span: { readonly start: number; readonly end: number }): void;
  chooseSource(): void;
  cancel(): void;
  again(): void;
}
