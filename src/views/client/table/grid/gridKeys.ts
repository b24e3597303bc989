/** What the keyboard does to the rows. */
export interface GridKeyTarget {
  readonly rows: number;
  readonly active: number;
  readonly rowsInView: number;
  move(row: number, how: Move): void;
  open(beside: boolean): void;
  toggle(): void;
  selectAll(): void;
  copy(): void;
  showVote(): void;
  showTree(): void;
  revealRecord(): void;
}

/** `only` selects the row, `extend` up to it, `move` leaves the selection as it is. */
export type Move = 'only' | 'extend' | 'move';

/**
 * Arrows, PageUp, PageDown, Home and End move; with Shift they extend the selection, with Ctrl or
 * Cmd they leave it. Enter opens, with Ctrl or Cmd to the side; Space adds the row to the selection
 * or takes it out; Ctrl+A selects all, Ctrl+C copies; v shows the vote, t the rollout
 * tree, r the record.
 *
 * @returns whether the key meant something
 */
export function handleGridKey(event: KeyboardEvent, target: GridKeyTarget): boolean {
  if (event.altKey || target.rows === 0) {
    return false;
  }
  const modified = event.ctrlKey || event.metaKey;
  const row = destination(event.key, target);
  if (row !== undefined) {
    target.move(row, event.shiftKey ? 'extend' : modified ? 'move' : 'only');
    return true;
  }
  const act = modified ? withModifier(event.key, target) : withoutModifier(event.key, target);
  act?.();
  return act !== undefined;
}

function withModifier(key: string, target: GridKeyTarget): (() => void) | undefined {
  switch (key) {
    case 'Enter':
      return () => target.open(true);
    case 'a':
      return () => target.selectAll();
    case 'c':
      return () => target.copy();
    case ' ':
      return () => target.toggle();
    default:
      return undefined;
  }
}

function withoutModifier(key: string, target: GridKeyTarget): (() => void) | undefined {
  switch (key) {
    case 'Enter':
      return () => target.open(false);
    case ' ':
      return () => target.toggle();
    case 'v':
      return () => target.showVote();
    case 't':
      return () => target.showTree();
    case 'r':
      return () => target.revealRecord();
    default:
      return undefined;
  }
}

function destination(key: string, { active, rows, rowsInView }: GridKeyTarget): number | undefined {
  const bounded = (row: number): number => Math.max(0, Math.min(row, rows - 1));
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return bounded(active + 1);
    case 'ArrowUp':
    case 'k':
      return bounded(active - 1);
    case 'PageDown':
      return bounded(active + rowsInView);
    case 'PageUp':
      return bounded(active - rowsInView);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return undefined;
  }
}
