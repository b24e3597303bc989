import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { type BarSpec, lengthOf } from './barSpec';

/** Where bars stand in a drawing of a width. */
export interface BarLayout {
  readonly x: ScaleLinear<number, number>;
  /** The upper edge of each row, and below the last the axis. */
  readonly tops: readonly number[];
  readonly bottom: number;
  readonly height: number;
}

export const barHeight = 8;
export const rowGap = 9;
const gapApart = 12;
const axisRoom = 36;
const top = 4;
const right = 16;
const widestNames = 190;
const digitWidth = 6.4;

/** The height of a row with its gap. */
export function rowHeight({ series }: BarSpec): number {
  return Math.max(series.length * barHeight, 12) + rowGap;
}

export function barLayout(spec: BarSpec, width: number): BarLayout {
  const tops: number[] = [];
  let y = top;
  for (const { apart } of spec.rows) {
    y += apart === true && tops.length > 0 ? gapApart : 0;
    tops.push(y);
    y += rowHeight(spec);
  }
  const longest = spec.rows
    .flatMap(({ amounts }) => spec.series.map((series, at) => lengthOf(series, amounts[at] ?? 0)))
    .reduce((a, b) => Math.max(a, b), 0);
  const x = scaleLinear()
    .domain([0, longest > 0 ? longest : 1])
    .nice()
    .range([namesWidth(spec, width), width - right]);
  return { x, tops, bottom: y, height: y + axisRoom };
}

/** Names stand left of the bars, in no more than two fifths of the width. */
export function namesWidth({ rows }: BarSpec, width: number): number {
  const longest = rows.reduce((most, { name }) => Math.max(most, name.length), 0);
  return Math.min(longest * digitWidth + 12, widestNames, width * 0.4);
}

/** How many characters of a name there is room for. */
export function nameLimit(spec: BarSpec, width: number): number {
  return Math.max(6, Math.floor((namesWidth(spec, width) - 10) / (digitWidth * 0.92)));
}
