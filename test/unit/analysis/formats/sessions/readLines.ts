import { expect } from 'vitest';
import { RawLocator } from '../../../../../src/analysis/formats/json/sourceMap';
import type { TrajectoryDraft } from '../../../../../src/analysis/formats/format';
import type {
  AnchoredDraft,
  SequenceRecord,
} from '../../../../../src/analysis/formats/sessions/sequence';
import { readSequence } from '../../../../../src/analysis/formats/sessions/sequenceList';
import type { JsonObject, SourceText } from '../../../../../src/analysis/model';

export interface ReadLines {
  readonly format: string;
  readonly drafts: readonly AnchoredDraft[];
}

/** Reads records as the lines of one file and checks that every piece leads back to its line. */
export function readLines(values: readonly object[]): ReadLines {
  const raws = values.map((value) => JSON.stringify(value));
  const records: SequenceRecord[] = raws.map((raw, record) => ({
    record,
    value: JSON.parse(raw) as JsonObject,
  }));
  const head = records.slice(0, 20).map(({ value }) => value);
  const sequence = readSequence(head, records);
  if (sequence === undefined) {
    throw new Error('No format recognises these records');
  }
  const drafts = [...sequence.drafts];
  drafts.forEach((draft) => expectPlaced(raws, draft));
  return { format: sequence.format.id, drafts };
}

/** The only trajectory of the lines. */
export function readOne(values: readonly object[]): TrajectoryDraft {
  const { drafts } = readLines(values);
  const [only, ...more] = drafts;
  if (only === undefined || more.length > 0) {
    throw new Error(`${drafts.length} trajectories instead of one`);
  }
  return only.draft;
}

/** The texts of a trajectory in the shape that tests compare. */
export function textsOf({ problem, thought, thoughtState, response }: TrajectoryDraft): object {
  return {
    problem: problem.text,
    thought: thought.text,
    thoughtState,
    response: response.text,
  };
}

/** How many units of a text have a source. */
export function sourced({ pieces }: SourceText): number {
  return pieces.reduce((total, { start, end }) => total + end - start, 0);
}

export function expectPlaced(
  raws: readonly string[],
  { anchor, last, draft }: AnchoredDraft,
): void {
  for (const text of [draft.problem, draft.thought, draft.response]) {
    let covered = 0;
    for (const piece of text.pieces) {
      const record = piece.record ?? anchor;
      const raw = raws[record] ?? '';
      const [range] = new RawLocator(raw).toRaw({ text: text.text, pieces: [piece] }, piece);
      const shown = range && (JSON.parse(`"${raw.slice(range.start, range.end)}"`) as string);
      expect(shown).toBe(text.text.slice(piece.start, piece.end));
      expect(piece.record).not.toBe(anchor);
      expect(record).toBeGreaterThanOrEqual(anchor);
      expect(record).toBeLessThanOrEqual(last);
      expect(piece.start).toBeGreaterThanOrEqual(covered);
      covered = piece.end;
    }
  }
}
