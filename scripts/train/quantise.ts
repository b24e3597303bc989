import type { HeadData } from '../../src/analysis/segments/model/labelModel';

/** Real weights of a head: `rows[r]` belongs to `keys[r]`. */
export interface HeadWeights {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  readonly keys: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

/**
 * Rounds weights to signed bytes, each column by a step of its own, and keeps the `mostRows`
 * features that weigh most.
 */
export function quantised({ labels, bias, keys, rows }: HeadWeights, mostRows: number): HeadData {
  const width = rows[0]?.length ?? 0;
  const steps = Array.from({ length: width }, (_, column) => {
    const largest = rows.reduce((most, row) => Math.max(most, Math.abs(row[column] ?? 0)), 0);
    return Number((largest / 127).toPrecision(4));
  });
  const bytes = rows.map((row) => row.map((weight, column) => roundTo(weight, steps[column] ?? 0)));
  const sizes = rows.map((row) => row.reduce((sum, weight) => sum + weight * weight, 0));
  const kept = keys
    .map((_, index) => index)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .slice(0, mostRows)
    .sort((a, b) => a - b);
  return {
    labels,
    bias: bias.map((each) => Number(each.toPrecision(5))),
    table: {
      keys: base64Of(Int32Array.from(kept, (index) => keys[index] ?? 0)),
      weights: base64Of(Int8Array.from(kept.flatMap((index) => bytes[index] ?? []))),
      steps,
    },
  };
}

function roundTo(weight: number, step: number): number {
  return step === 0 ? 0 : Math.max(-127, Math.min(127, Math.round(weight / step)));
}

/** Base64 of the little-endian bytes of a column. */
export function base64Of(column: Int32Array | Int8Array): string {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('base64');
}
