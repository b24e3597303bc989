import { binary, type Node } from '../expression/node';
import { parseFormula } from '../expression/parser';
import { converted } from '../comparison/units';
import { type QuantityStructure } from './structure';
import { readUnit, type Unit } from './units';

/** Quantities in two or three units of one kind, from the larger to the smaller. */

const part =
  /^(\d{1,15}(?:\.\d{1,15})?)\s*(?:\\text\{\s*)?([A-Za-z'"]{1,12}|小时|分钟|秒)\.?\s*\}?(?:\s*,?\s*(?:\\text\{\s*)?and\s*\}?)?[\s,]*/;
const maximumParts = 4;

/** `3 h 30 min`, `1h30m`, `5 feet 3 inches` and `2 hours and 15 minutes` as one quantity. */
export function readCompoundQuantity(source: string): QuantityStructure | undefined {
  if (
    !/^\d[\d.]*\s*[^\d\s.]/.test(source) ||
    !/\D\s*\d+(?:\.\d+)?\s*\S*[^\d\s}]\s*\}?$/.test(source)
  ) {
    return undefined;
  }
  let rest = source;
  let sum: Node | undefined;
  let unit: Unit | undefined;
  for (let count = 0; rest !== '' && count < maximumParts; count++) {
    const match = part.exec(rest);
    const value = match === null ? undefined : parseFormula(match[1] ?? '');
    const next = match === null ? undefined : unitOf(match[2] ?? '', unit);
    if (match === null || value === undefined || next?.measure === undefined) {
      return undefined;
    }
    if (unit === undefined || sum === undefined) {
      [sum, unit] = [value, next];
    } else if (unit.measure?.dimension === next.measure.dimension) {
      sum = binary('+', sum, converted(value, next.measure, unit.measure));
    } else {
      return undefined;
    }
    rest = rest.slice(match[0].length);
  }
  return sum === undefined || rest !== '' || sum.kind === 'number'
    ? undefined
    : { kind: 'quantity', value: sum, percent: false, unit };
}

/** In `1h30m` the m are minutes, in `5'3"` the signs feet and inches. */
function unitOf(word: string, before: Unit | undefined): Unit | undefined {
  const afterHours = before?.name === 'h' && word === 'm';
  const spelled = afterHours ? 'min' : word === "'" ? 'ft' : word === '"' ? 'in' : word;
  return readUnit(spelled);
}
