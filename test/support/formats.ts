import { expect } from 'vitest';
import { RawLocator, readRecord } from '../../src/analysis/formats';
import type { JsonValue, SourceText, Trajectory } from '../../src/analysis/model';
import { textSpan } from '../../src/base/positions';

/** The trajectories of a record; the test fails when there are none. */
export function trajectoriesOf(record: object): readonly Trajectory[] {
  const raw = JSON.stringify(record);
  const content = readRecord(raw);
  if (content.kind !== 'trajectories') {
    throw new Error(`${content.kind}: ${content.reason}`);
  }
  for (const { problem, thought, response } of content.trajectories) {
    [problem, thought, response].forEach((text) => expectMapped(raw, text));
  }
  return content.trajectories;
}

/** The only trajectory of a record. */
export function trajectoryOf(record: object): Trajectory {
  const [only, ...more] = trajectoriesOf(record);
  if (only === undefined || more.length > 0) {
    throw new Error(`${more.length + 1} trajectories instead of one`);
  }
  return only;
}

/** Why a record is not read. */
export function reasonOf(record: unknown): string {
  const content = readRecord(JSON.stringify(record));
  return content.kind === 'trajectories' ? `read as ${content.format}` : content.reason;
}

/** The texts of a trajectory in the shape that tests compare. */
export function textsOf({ problem, thought, thoughtState, response }: Trajectory): object {
  return {
    problem: problem.text,
    thought: thought.text,
    thoughtState,
    response: response.text,
  };
}

/** Checks that every piece of a text leads to the raw units it was decoded from, and back. */
export function expectMapped(raw: string, text: SourceText): void {
  const locator = new RawLocator(raw);
  let covered = 0;
  for (const piece of text.pieces) {
    const [range, ...more] = locator.toRaw(text, textSpan(piece.start, piece.end));
    expect(more).toEqual([]);
    expect(range).toBeDefined();
    if (range !== undefined) {
      const decoded: unknown = JSON.parse(`"${raw.slice(range.start, range.end)}"`);
      expect(decoded).toBe(text.text.slice(piece.start, piece.end));
      expect(locator.fromRaw(range.start, [text])).toEqual({ text: 0, offset: piece.start });
    }
    expect(piece.start).toBeGreaterThanOrEqual(covered);
    covered = piece.end;
  }
}

const characters = [
  'a',
  'z',
  ' ',
  '"',
  '\\',
  '/',
  '\n',
  '\t',
  '\u0001',
  'é',
  '漢',
  '😀',
  '\ud83d',
  '\u2028',
];

/** A string that needs every kind of escape now and then. */
export function randomString(random: () => number, longest = 12): string {
  return Array.from({ length: Math.floor(random() * longest) }, () =>
    pick(random, characters),
  ).join('');
}

/** A JSON value of at most the given depth. */
export function randomJson(random: () => number, depth: number): JsonValue {
  const kind = Math.floor(random() * (depth > 0 ? 6 : 4));
  const length = Math.floor(random() * 4);
  switch (kind) {
    case 0:
      return pick<JsonValue>(random, [null, true, false]);
    case 1:
      return Math.round((random() - 0.5) * 1e6) / 1000;
    case 2:
    case 3:
      return randomString(random);
    case 4:
      return Array.from({ length }, () => randomJson(random, depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length }, () => [randomString(random, 4), randomJson(random, depth - 1)]),
      );
  }
}

export function pick<T>(random: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) {
    throw new Error('Nothing to pick from');
  }
  return chosen;
}
