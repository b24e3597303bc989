import { exactValue } from '../../answers/expression/exact';
import { parseFormula } from '../../answers/expression/parser';
import type { Rational } from '../../answers/rational';
import { withinLimit } from '../../answers/effort';
import { readUnit } from '../../answers/structure/units';
import type { Item, Side } from './side';
import { sourceOf } from './side';

/** The exact value of the formula; `undefined` where it is not rational, or cannot be read. */
export function valueOf(side: Side): Rational | undefined {
  return valueOfSource(sourceOf(side));
}

/** The same with per-cent signs passed over: people write `3/4 * 100 = 75%`. */
export function valueWithoutPercent(side: Side): Rational | undefined {
  const kept = side.items.filter(({ source }) => source !== '%');
  return kept.length === side.items.length ? undefined : valueOfSource(joined(kept));
}

/** A value in base units, with what it measures. */
export interface Measured {
  readonly value: Rational;
  /** What the numbers measure: `s`, `m`, `usd` … */
  readonly dimension: string;
  /** Sizes of the units that stand in it, each once. */
  readonly scales: readonly string[];
  /** Every number has a unit and they are only added or subtracted. */
  readonly plainSum: boolean;
}

/** The value with every known unit put in, where all of them measure the same. */
export function measuredValue(side: Side): Measured | undefined {
  const numbers = side.items.filter(({ operand }) => operand !== undefined);
  const measures = numbers.map(({ operand }) => measureIn(operand?.unit ?? ''));
  const [known] = measures.filter((measure) => measure !== undefined);
  const isMixed = measures.some(
    (measure) => measure !== undefined && measure.dimension !== known?.dimension,
  );
  if (known === undefined || isMixed) {
    return undefined;
  }
  const scaled = side.items.map((item) => ({ ...item, source: inBaseUnits(item) }));
  const value = valueOfSource(joined(scaled));
  const scales = measures.flatMap((measure) => (measure === undefined ? [] : [measure.scale]));
  return (
    value && {
      value,
      dimension: known.dimension,
      scales: [...new Set(scales)],
      plainSum:
        measures.every((measure) => measure !== undefined) &&
        side.items.every(({ token, source }) => token.kind !== 'operator' || /^[-+]$/.test(source)),
    }
  );
}

/** The units of a formula, each once, in a text that is compared only. */
export function scalesOf({ items }: Side): string {
  const units = items.flatMap(({ operand }) => {
    const measure = operand && measureIn(operand.unit);
    return measure === undefined ? [] : [`${measure.dimension} ${measure.scale}`];
  });
  return [...new Set(units)].sort().join(', ');
}

function inBaseUnits({ source, operand }: Item): string {
  const measure = operand && measureIn(operand.unit);
  return measure === undefined ? source : `(${source}*${measure.scale})`;
}

function measureIn(unit: string): { dimension: string; scale: string } | undefined {
  const [first = ''] = unit.split(' ');
  const measure = readUnit(first === '$' ? 'usd' : first)?.measure;
  return measure === undefined || measure.offset !== undefined
    ? undefined
    : {
        dimension: measure.dimension,
        scale: `${measure.numerator.toString()}/${measure.denominator.toString()}`,
      };
}

function joined(items: readonly Item[]): string {
  return items.map(({ source }) => source).join(' ');
}

/** The exact value of a formula in the notation of the parser. */
export function valueOfSource(source: string): Rational | undefined {
  return withinLimit(
    () => {
      const node = parseFormula(source);
      return node && exactValue(node);
    },
    () => undefined,
  );
}
