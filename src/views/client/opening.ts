import type { TrajectoryId } from '../protocol/vote';

/** A trajectory's name within its file, for keys. */
export function keyOf({ record, index }: TrajectoryId): string {
  return `${record}:${index}`;
}

/** Ctrl or Cmd asks for the other side, as everywhere in the editor. */
export function asksForBeside(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}
