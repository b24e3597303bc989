import { baseUnits, prefixed, type UnitDefinition } from './unitTable';

/** Units and currencies behind or before a number, in one spelling and with what they measure. */

/** A unit or a product of units, as far as it is known. */
export interface Unit {
  /** One spelling: `m^2`, `km h^-1`; what is not known stays as it is written. */
  readonly name: string;
  /** What it measures and its size in the base units of that; absent for unknown ones. */
  readonly measure?: Measure;
}

export interface Measure {
  /** Base units with their powers, in alphabetical order: `m s^-1`. */
  readonly dimension: string;
  /** The size in base units as a fraction. */
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** What is added to a temperature before scaling to come to kelvins, in hundredths. */
  readonly offset?: bigint;
}

const spellings: ReadonlyMap<string, UnitDefinition> = new Map(
  baseUnits.flatMap((unit) => unit.words.split(' ').map((word) => [word, unit] as const)),
);

/** Words that say nothing about the unit. */
const emptyWords = new Set(['unit', 'units', 'the', 'of', 'a', 'an', 'total', 'about']);

/** True for a unit that can be told from a product of variables without further signs. */
export function isKnownUnit(word: string): boolean {
  return word.length > 1 && definitionOf(word) !== undefined;
}

function definitionOf(word: string): UnitDefinition | undefined {
  return spellings.get(word) ?? prefixed(word) ?? spellings.get(word.toLowerCase());
}

interface Factor {
  readonly word: string;
  readonly power: number;
}

/**
 * Reads a unit phrase: `square inches` is `in^2`, `miles per hour` the same as `mph`, `Units` is
 * nothing. The sign of a power of ten, a slash, "per" and "square" are understood.
 */
export function readUnit(phrase: string): Unit | undefined {
  const factors = factorsOf(phrase);
  if (factors.length === 0) {
    return undefined;
  }
  const known = factors.map(({ word, power }) => ({ definition: definitionOf(word), word, power }));
  const name = known
    .map(({ definition, word, power }) => withPower(definition?.name ?? word.toLowerCase(), power))
    .join(' ');
  const measures = known.flatMap(({ definition, power }) =>
    definition === undefined ? [] : [{ definition, power }],
  );
  return measures.length < known.length ? { name } : { name, measure: measureOf(measures) };
}

function withPower(name: string, power: number): string {
  return power === 1 ? name : `${name}^${power}`;
}

function factorsOf(phrase: string): Factor[] {
  const pieces =
    phrase
      .replace(/\bper\b/gi, '/')
      .replace(/\\cdot|\*|·/g, ' ')
      .match(/\/|\p{L}+|[°'"€£¥]|\^\s*\{?\s*-?\d\s*\}?/gu) ?? [];
  const found: { word: string; power: number }[] = [];
  let sign = 1;
  let power = 1;
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece === '/') {
      sign = -1;
    } else if (piece.startsWith('^')) {
      if (last !== undefined) {
        last.power *= Number(piece.replace(/[^-\d]/g, ''));
      }
    } else if (/^(?:square|sq|squared|cubic|cu|cubed)$/i.test(piece)) {
      const degree = /^s/i.test(piece) ? 2 : 3;
      if (/ed$/i.test(piece) && last !== undefined) {
        last.power *= degree;
      } else {
        power = degree;
      }
    } else if (!emptyWords.has(piece.toLowerCase())) {
      found.push({ word: piece, power: sign * power });
      power = 1;
    }
  }
  return found.length > 1 ? found.filter(({ word }) => word !== 'in') : found;
}

function measureOf(
  parts: readonly { readonly definition: UnitDefinition; readonly power: number }[],
): Measure {
  const powers = new Map<string, number>();
  let numerator = 1n;
  let denominator = 1n;
  for (const { definition, power } of parts) {
    for (const [base, degree] of definition.dimension) {
      powers.set(base, (powers.get(base) ?? 0) + degree * power);
    }
    const size = BigInt(Math.min(9, Math.abs(power)));
    const [above, below] = [definition.numerator ** size, definition.denominator ** size];
    numerator *= power > 0 ? above : below;
    denominator *= power > 0 ? below : above;
  }
  const dimension = [...powers]
    .filter(([, degree]) => degree !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([base, degree]) => withPower(base, degree))
    .join(' ');
  const offset = parts.length === 1 ? parts[0]?.definition.offset : undefined;
  return { dimension, numerator, denominator, ...(offset !== undefined && { offset }) };
}
