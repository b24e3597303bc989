import type { BacktrackEntry, LabelledSpan } from './labelEntry';
import { type Fields, LabelLineError, objectOf, spanOf, statementOf } from './statementFields';

/** The field by which lines about backtracks are known. */
export const backtrackField = 'backtrack';

/**
 * What a line says of a backtrack: `{target}` with the place returned to, which stands before the
 * span; `false` for no backtrack; `null` takes back what the source said of the span before.
 *
 * @throws LabelLineError naming the field
 * @example
 * `{"trajectory":{"record":3},"span":{"start":40,"end":52},"backtrack":{"target":{"start":0,"end":12}},"source":"user"}`
 */
export function readBacktrack(fields: Fields): BacktrackEntry {
  if (fields.has('factor') || fields.has('label')) {
    throw new LabelLineError('"backtrack" and a label stand in one line');
  }
  const statement = statementOf(fields);
  return { ...statement, returnsTo: returnsToIn(fields.get(backtrackField), statement.span) };
}

/** The line of an entry, with its line end. */
export function formatBacktrackLine(entry: BacktrackEntry): string {
  const { trajectory, span, returnsTo, source, time } = entry;
  const backtrack = returnsTo === null || returnsTo === false ? returnsTo : { target: returnsTo };
  return `${JSON.stringify({ trajectory, span, [backtrackField]: backtrack, source, time })}\n`;
}

function returnsToIn(value: unknown, span: LabelledSpan): BacktrackEntry['returnsTo'] {
  if (value === null || value === false) {
    return value;
  }
  const name = `${backtrackField}.target`;
  const target = objectOf(value, `"${backtrackField}"`).get('target');
  const place = spanOf(objectOf(target, `"${name}"`), name);
  if (place.start >= span.start) {
    throw new LabelLineError(`"${name}" does not stand before "span"`);
  }
  return place;
}
