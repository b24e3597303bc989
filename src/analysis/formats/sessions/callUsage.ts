import type { JsonPath, JsonValue, ReportedUsage } from '../../model';
import type { Field } from '../record/fields';
import { isObject } from '../record/fields';
import { type UsageFigures, usageOf } from '../record/usage';

/** Where a producer's counters stand in its usage object. Those in one list are added up. */
export interface CounterNames {
  readonly prompt: readonly JsonPath[];
  readonly cached?: JsonPath;
  readonly written?: JsonPath;
  readonly output: readonly JsonPath[];
  readonly thought?: JsonPath;
  readonly usd?: JsonPath;
}

/** Deeper than this, no producer has counters. */
const deepestCounter = 4;

/** One call's usage in our words; `undefined` where no usage object stands. */
export function readCounters(usage: Field, names: CounterNames): ReportedUsage | undefined {
  const { value } = usage;
  const one = (path: JsonPath | undefined): number | undefined => path && usage.at(...path).number;
  return isObject(value)
    ? usageOf(
        {
          promptTokens: sum(names.prompt.map(one)),
          cachedPromptTokens: one(names.cached),
          cacheWriteTokens: one(names.written),
          outputTokens: sum(names.output.map(one)),
          thoughtTokens: one(names.thought),
          usd: one(names.usd),
        },
        value,
      )
    : undefined;
}

/**
 * The usage of several calls as one. `raw` has the producer's counters, added up by name.
 * Example: calls with 3 and 4 output tokens have 7 together.
 */
export function addUsage(calls: readonly ReportedUsage[]): ReportedUsage | undefined {
  const [only] = calls;
  if (only === undefined || calls.length === 1) {
    return only;
  }
  const total = (figure: keyof UsageFigures): number | undefined =>
    sum(calls.map((call) => call[figure]));
  const figures = {
    promptTokens: total('promptTokens'),
    cachedPromptTokens: total('cachedPromptTokens'),
    cacheWriteTokens: total('cacheWriteTokens'),
    outputTokens: total('outputTokens'),
    thoughtTokens: total('thoughtTokens'),
    usd: total('usd'),
  };
  const raw = addCounters(calls.map((call) => call.raw)) ?? null;
  return usageOf(figures, raw, [...new Set(calls.flatMap((call) => call.flags ?? []))]);
}

/** The sum of the known numbers; `undefined` where none is known. */
function sum(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
}

function addCounters(values: readonly JsonValue[], depth = 0): JsonValue | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length > 0) {
    return sum(numbers);
  }
  const byName = new Map<string, JsonValue[]>();
  for (const value of depth < deepestCounter ? values : []) {
    for (const [name, counter] of isObject(value) ? Object.entries(value) : []) {
      const known = byName.get(name);
      if (known === undefined) {
        byName.set(name, [counter]);
      } else {
        known.push(counter);
      }
    }
  }
  const added = [...byName].flatMap(([name, counters]) => {
    const total = addCounters(counters, depth + 1);
    return total === undefined ? [] : [[name, total] as const];
  });
  return added.length === 0 ? undefined : Object.fromEntries(added);
}

/** Turns running totals into what each report added. A total that falls has begun anew. */
export class RunningTotals {
  private readonly totals = new Map<string, number>();

  /** What was added since the report before. Example: totals 5 and 8 give 5 and 3. */
  add(total: Field): Readonly<Record<string, number>> {
    const added = total.keys.flatMap((name) => {
      const { number } = total.at(name);
      if (number === undefined) {
        return [];
      }
      const before = this.totals.get(name) ?? 0;
      this.totals.set(name, number);
      return [[name, number >= before ? number - before : number] as const];
    });
    return Object.fromEntries(added);
  }
}
