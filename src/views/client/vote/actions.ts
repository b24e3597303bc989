import type { Sibling, TrajectoryId } from '../../protocol/vote';

/** What the parts of the page may ask for. */
export interface Actions {
  open(sibling: Sibling, beside: boolean): void;
  compare(left: Sibling, right: Sibling): void;
  selectServingProfile(): void;
  openSamples(): void;
}

/** A trajectory's name within its file, for keys. */
export function keyOf({ record, index }: TrajectoryId): string {
  return `${record}:${index}`;
}

/** Ctrl or Cmd asks for the other side, as everywhere in the editor. */
export function asksForBeside(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}
