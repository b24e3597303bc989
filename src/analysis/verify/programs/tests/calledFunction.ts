const wrappers = new Set(
  'abs all any bool dict float frozenset int isinstance len list max min not round set sorted str sum tuple type'.split(
    ' ',
  ),
);

/**
 * The function that an assert statement is about: the first that it calls, apart from those that
 * only turn one value into another. Example: `area` for `assert round(area(2), 2) == 12.57`.
 */
export function calledFunction(statement: string): string | undefined {
  const condition = /^\s*assert\b(.*)/s.exec(statement)?.[1] ?? '';
  for (const [, name = ''] of condition.matchAll(/(?<![\w.])([A-Za-z_]\w*)\s*\(/g)) {
    if (!wrappers.has(name)) {
      return name;
    }
  }
  return undefined;
}
