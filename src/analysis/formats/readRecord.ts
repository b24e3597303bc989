import { ExpectedError } from '../../base/errors';
import type { JsonObject, JsonValue, RecordContent } from '../model';
import { findBreak } from './json/brokenJson';
import { isArray, isObject, kindOf } from './record/fields';
import type { Format, RecordContext, TrajectoryDraft } from './format';
import { completeDrafts } from './completeDrafts';
import { formatOf } from './recognise';
import { underPath } from './text/sourceText';
import { unknownReason } from './record/unknownReason';

const byteOrderMark = '\ufeff';

/**
 * Reads one record: a line of a JSONL file, or an element of a JSON array as it stands in the
 * file. A byte order mark before it and white space around it are let pass. Offsets are UTF-16
 * units of `raw`. Never throws: what cannot be read comes back with a reason for its owner.
 * `context` says what stands around the record; without it, counters that run on from record to
 * record are flagged instead of read.
 * Example: `{"question":"1+1?","response":"<think>easy</think>2"}` gives one trajectory.
 */
export function readRecord(raw: string, context: RecordContext = {}): RecordContent {
  const value = parseRecord(raw);
  if ('kind' in value) {
    return value;
  }
  const { parsed } = value;
  return isObject(parsed)
    ? readObject(parsed, raw, context)
    : readArray(isArray(parsed) ? parsed : [], raw, context, kindOf(parsed));
}

/**
 * A record parsed, for what reads records in its own way.
 * @returns the value under `parsed`, or why the text is not JSON
 */
export function parseRecord(
  raw: string,
): { readonly parsed: JsonValue } | Extract<RecordContent, { kind: 'broken' }> {
  const skipped = raw.startsWith(byteOrderMark) ? 1 : 0;
  const text = raw.slice(skipped);
  try {
    return { parsed: JSON.parse(text) as JsonValue };
  } catch {
    const { reason, offset } = findBreak(text) ?? { reason: 'Not JSON', offset: 0 };
    return { kind: 'broken', reason, offset: offset + skipped };
  }
}

function readObject(record: JsonObject, raw: string, context: RecordContext): RecordContent {
  const format = formatOf(record);
  return format === undefined
    ? { kind: 'unknown', reason: unknownReason(record) }
    : readAs(format, raw, () => format.read(record, context));
}

/** Servers that sample several times answer with an array: its elements are siblings. */
function readArray(
  elements: readonly JsonValue[],
  raw: string,
  context: RecordContext,
  kind: string,
): RecordContent {
  const records = elements.filter(isObject);
  const format = records[0] && formatOf(records[0]);
  const alike =
    records.length === elements.length && records.every((each) => format?.recognise(each));
  return format?.arrays === true && alike
    ? readAs(format, raw, () =>
        records.flatMap((each, index) => elementDrafts(format.read(each, context), index)),
      )
    : { kind: 'unknown', reason: `A record is a JSON object; this is ${kind}` };
}

function readAs(
  format: Format,
  raw: string,
  read: () => readonly TrajectoryDraft[],
): RecordContent {
  try {
    const trajectories = completeDrafts(read(), format.id, raw);
    return { kind: 'trajectories', format: format.id, trajectories };
  } catch (error) {
    if (error instanceof ExpectedError) {
      return { kind: 'unknown', reason: `Looks like ${format.name}, but ${error.message}` };
    }
    throw error;
  }
}

/** The drafts of one element of an array, whose texts stand one step further down. */
function elementDrafts(
  drafts: readonly TrajectoryDraft[],
  element: number,
): readonly TrajectoryDraft[] {
  return drafts.map((draft) => ({
    ...draft,
    sample: draft.sample ?? String(element),
    problem: underPath(draft.problem, element),
    thought: underPath(draft.thought, element),
    response: underPath(draft.response, element),
  }));
}
