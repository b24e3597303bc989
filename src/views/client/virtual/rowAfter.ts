/** Where a list stands. */
interface ListPosition {
  readonly current: number;
  readonly count: number;
  /** Rows that are in view at once. */
  readonly page: number;
}

/** The row that a key leads to; `undefined` for keys that do not move. */
export function rowAfter(key: string, { current, count, page }: ListPosition): number | undefined {
  const target = targetOf(key, current, count, page);
  return target === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, target));
}

function targetOf(key: string, current: number, count: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return current + 1;
    case 'ArrowUp':
    case 'k':
      return current - 1;
    case 'PageDown':
      return current + page;
    case 'PageUp':
      return current - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
