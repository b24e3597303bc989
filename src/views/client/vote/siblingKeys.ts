import { type IDisposable, toDisposable } from '../../../base/lifecycle';
import { asksForBeside } from '../opening';
import type { SiblingRow } from './siblingRow';

export interface KeyTarget {
  readonly rows: readonly SiblingRow[];
  open(row: SiblingRow, beside: boolean): void;
  toggle(row: SiblingRow): void;
}

const steps: ReadonlyMap<string, number> = new Map([
  ['j', 1],
  ['ArrowDown', 1],
  ['k', -1],
  ['ArrowUp', -1],
  ['PageDown', 10],
  ['PageUp', -10],
  ['Home', -Infinity],
  ['End', Infinity],
]);

/**
 * The keyboard on the rows: j, k and the arrows move, Enter opens (with Ctrl or Cmd to the side),
 * Space picks. One row at a time is a stop of the Tab key. j and k work from anywhere on the page,
 * and c goes from answer to answer.
 */
export function siblingKeys(target: KeyTarget): IDisposable {
  const start = target.rows.find(({ sibling }) => sibling.active) ?? target.rows[0];
  start?.element.setAttribute('tabindex', '0');
  for (const row of target.rows) {
    row.element.addEventListener('focus', () => becomeTabStop(target.rows, row));
  }
  const onKey = (event: KeyboardEvent): void => {
    // In a list, letters look for an entry.
    const isInList = event.target instanceof HTMLSelectElement;
    if (!event.altKey && !isInList && handle(event, target)) {
      event.preventDefault();
    }
  };
  document.addEventListener('keydown', onKey);
  return toDisposable(() => document.removeEventListener('keydown', onKey));
}

function handle(event: KeyboardEvent, target: KeyTarget): boolean {
  const focused = target.rows.find(({ element }) => element === document.activeElement);
  const modified = asksForBeside(event);
  if (focused !== undefined && event.key === 'Enter') {
    target.open(focused, modified);
    return true;
  }
  if (modified) {
    return false;
  }
  if (focused !== undefined && event.key === ' ') {
    target.toggle(focused);
    return true;
  }
  if (event.key === 'c') {
    return focusNextCluster();
  }
  const step = steps.get(event.key);
  const anywhere = event.key === 'j' || event.key === 'k';
  return step !== undefined && (focused !== undefined || anywhere) && move(target, step);
}

/** Moves from the row that Tab would reach; where no row has the focus, goes to that row first. */
function move({ rows }: KeyTarget, step: number): boolean {
  const stop = rows.findIndex(({ element }) => element.tabIndex === 0);
  const inside = rows[stop]?.element === document.activeElement;
  const next = Math.max(0, Math.min(rows.length - 1, inside ? stop + step : stop));
  const row = rows[next];
  if (row === undefined) {
    return false;
  }
  row.element.focus({ preventScroll: true });
  row.element.scrollIntoView({ block: 'nearest' });
  return true;
}

function becomeTabStop(rows: readonly SiblingRow[], row: SiblingRow): void {
  for (const { element } of rows) {
    element.tabIndex = element === row.element ? 0 : -1;
  }
}

function focusNextCluster(): boolean {
  const clusters = [...document.querySelectorAll('.cluster')];
  const current = clusters.findIndex((each) => each.contains(document.activeElement));
  const chip = clusters[(current + 1) % clusters.length]?.querySelector<HTMLElement>('.chip');
  chip?.focus();
  return chip !== null && chip !== undefined;
}
