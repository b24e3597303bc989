import { unitWidth } from './jsonText';
import { partitionPoint } from '../../../base/partitionPoint';

/** Decoded units between two remembered places; a walk is never longer than this. */
const stride = 256;

/** The contents of one JSON string in the raw text, with the way between raw and decoded units. */
export class RawString {
  /** Raw position of each decoded unit that is a multiple of `stride`; none without escapes. */
  private readonly places: readonly number[];
  private readonly units: number;

  /** @param start, end raw positions of the contents, without the quotes */
  constructor(
    private readonly raw: string,
    readonly start: number,
    readonly end: number,
  ) {
    const places: number[] = [];
    let units = 0;
    for (let position = start; position < end; position += unitWidth(raw, position)) {
      if (units % stride === 0) {
        places.push(position);
      }
      units++;
    }
    this.units = units;
    this.places = units === end - start ? [] : places;
  }

  /** Raw position where a decoded unit begins; the end of the contents for units past the last. */
  rawAt(unit: number): number {
    if (unit >= this.units) {
      return this.end;
    }
    const place = this.places[Math.floor(unit / stride)];
    if (place === undefined) {
      return this.start + unit;
    }
    let position = place;
    for (let left = unit % stride; left > 0; left--) {
      position += unitWidth(this.raw, position);
    }
    return position;
  }

  /** The decoded unit that stands at a raw position inside the contents. */
  unitAt(position: number): number {
    const index = lastAtOrBefore(this.places, position);
    const place = this.places[index];
    if (place === undefined) {
      return position - this.start;
    }
    let unit = index * stride;
    let next = place + unitWidth(this.raw, place);
    while (next <= position) {
      next += unitWidth(this.raw, next);
      unit++;
    }
    return unit;
  }
}

function lastAtOrBefore(places: readonly number[], position: number): number {
  return partitionPoint(places.length, (at) => (places[at] ?? Infinity) <= position) - 1;
}
