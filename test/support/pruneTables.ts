import type { ApproachKind } from '../../src/analysis/prune/approach';
import type { FactName } from '../../src/analysis/prune/facts';
import type { PruneTable } from '../../src/analysis/prune/pruneTable';

/** A trajectory as a test of rules states it; what is left out is not known. */
export interface StatedRow extends Readonly<Partial<Record<FactName, number>>> {
  readonly problem?: number;
  readonly approach?: number;
  readonly usd?: number;
}

/** A table of stated rows; each costs a dollar and two byte-seconds where nothing else is said. */
export function pruneTable(rows: readonly StatedRow[], isWhole = true): PruneTable {
  return {
    length: rows.length,
    isWhole,
    fact: (name, row) => rows[row]?.[name] ?? NaN,
    problem: (row) => rows[row]?.problem ?? 0,
    approach: (_kind: ApproachKind, row) => rows[row]?.approach ?? row,
    prices: {
      values: Float64Array.from(
        rows.flatMap(({ outputTokens = NaN, usd = 1 }) => [outputTokens, usd, 2]),
      ),
    },
  };
}
