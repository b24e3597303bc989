import type { Sibling } from '../../protocol/vote';

/** What the parts of the page may ask for. */
export interface Actions {
  open(sibling: Sibling, beside: boolean): void;
  compare(left: Sibling, right: Sibling): void;
  copy(text: string): void;
  selectServingProfile(): void;
  openSamples(): void;
}
