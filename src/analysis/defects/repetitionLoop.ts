import { textSpan } from '../../base/positions';
import type { Defect } from '../model';
import { isWordUnit } from '../segments/characters';
import type { DefectFinder } from './defect';
import { type TextUnits, unitsOf } from './textUnits';

/** A stretch that says the same over and over: units `[first, end)` repeat with a period. */
export interface Loop {
  readonly first: number;
  readonly end: number;
  /** Length of what is repeated, in units. */
  readonly period: number;
}

/** So many units in a row have to come again before a repetition is looked into. */
const seed = 8;
/** Loops reported for one text. */
const mostReported = 5;

/**
 * Stretches in which the same words come again and again without a change, as a model that is stuck
 * writes them. Lists and tables change from line to line and are none.
 */
export const repetitionLoops: DefectFinder = ({ trajectory }) =>
  (['thought', 'response'] as const).flatMap((part) => {
    const { text } = trajectory[part];
    const units = unitsOf(text);
    return findLoops(text, units)
      .slice(0, mostReported)
      .map((loop) => defectOf(part, text, units, loop));
  });

function defectOf(part: Defect['text'], text: string, { starts }: TextUnits, loop: Loop): Defect {
  const { end, period } = loop;
  const first = firstWord(text, starts, loop);
  const start = starts[first] ?? 0;
  return {
    code: 'repetition-loop',
    severity: 'warning',
    text: part,
    span: textSpan(start, starts[end] ?? text.length),
    values: {
      repeated: text
        .slice(start, starts[first + period])
        .trim()
        .slice(0, 200),
      times: Math.floor((end - first) / period),
    },
  };
}

/** A loop that takes in the full stop before it is shown from its first word on. */
function firstWord(text: string, starts: Uint32Array, { first, end, period }: Loop): number {
  for (let at = first; at < Math.min(end, first + period); at += 1) {
    if (isWordUnit(text.charCodeAt(starts[at] ?? 0))) {
      return at;
    }
  }
  return first;
}

/**
 * The loops of a text, in order. Linear: each unit is compared with the unit one period before, and
 * a period is the distance to where the last eight units stood before.
 */
export function findLoops(text: string, units: TextUnits): readonly Loop[] {
  const { codes, count } = units;
  const seen = new LastPlaces(count);
  const loops: Loop[] = [];
  let period = 0;
  let from = 0;
  for (let at = 0; at < count; at += 1) {
    const key = gramKey(codes, at);
    if (period > 0 && codes[at] !== codes[at - period]) {
      keep({ first: from, end: at, period });
      period = 0;
    }
    const before = seen.get(key);
    if (period === 0 && before >= seed - 1 && sameGram(codes, before, at)) {
      period = at - before;
      from = before - seed + 1;
    }
    seen.set(key, at);
  }
  if (period > 0) {
    keep({ first: from, end: count, period });
  }
  return loops;

  function keep(loop: Loop): void {
    if (isStuck(loop, text, units)) {
      loops.push(loop);
    }
  }
}

/** What comes less often is no loop, however long it is. */
const fewestTimes = 4;

/** How often something must come to count as stuck: the shorter it is, the more often. */
function isStuck({ first, end, period }: Loop, text: string, { starts }: TextUnits): boolean {
  const times = (end - first) / period;
  if (times < fewestTimes) {
    return false;
  }
  const repeated = text.slice(starts[first], starts[first + period]);
  if (!/\p{L}/u.test(repeated)) {
    return times >= 100;
  }
  if (period >= 6 && lettersIn(repeated) >= 20) {
    return end - first >= 40;
  }
  return times >= (period === 1 ? 20 : 10);
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** A key of the eight units that end at `at`; different ones may share it. */
function gramKey(codes: Int32Array, at: number): number {
  let hash = 0;
  for (let back = 0; back < seed && back <= at; back += 1) {
    hash = (Math.imul(hash, 31) + (codes[at - back] ?? 0)) | 0;
  }
  return hash;
}

function sameGram(codes: Int32Array, one: number, other: number): boolean {
  for (let back = 0; back < seed; back += 1) {
    if (codes[one - back] !== codes[other - back]) {
      return false;
    }
  }
  return true;
}

/** Where each key was seen last; keys that fall into one slot overwrite each other. */
class LastPlaces {
  private readonly slots: Int32Array;

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
    this.slots = new Int32Array(size).fill(-1);
  }

  get(key: number): number {
    return this.slots[this.slotOf(key)] ?? -1;
  }

  set(key: number, at: number): void {
    this.slots[this.slotOf(key)] = at;
  }

  private slotOf(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 8) & (this.slots.length - 1);
  }
}
