import { ExpectedError } from '../../base/errors';
import type { JsonObject, JsonValue, RecordContent, SourceText, Trajectory } from '../model';
import { findBreak } from './json/brokenJson';
import { isObject, kindOf } from './record/fields';
import type { Format, TrajectoryDraft } from './format';
import { formats } from './formatList';
import { keyOfRecord, keyOfText } from './record/problemKey';
import { isBlank } from './text/sourceText';
import { unknownReason } from './record/unknownReason';
import { usageOf } from './record/usage';

const byteOrderMark = '\ufeff';

/**
 * Reads one record: a line of a JSONL file, or an element of a JSON array as it stands in the
 * file. A byte order mark before it and white space around it are let pass. Offsets are UTF-16
 * units of `raw`. Never throws: what cannot be read comes back with a reason for its owner.
 * Example: `{"question":"1+1?","response":"<think>easy</think>2"}` gives one trajectory.
 */
export function readRecord(raw: string): RecordContent {
  const skipped = raw.startsWith(byteOrderMark) ? 1 : 0;
  const text = raw.slice(skipped);
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    const { reason, offset } = findBreak(text) ?? { reason: 'Not JSON', offset: 0 };
    return { kind: 'broken', reason, offset: offset + skipped };
  }
  return isObject(value)
    ? readObject(value, raw)
    : { kind: 'unknown', reason: `A record is a JSON object; this is ${kindOf(value)}` };
}

function readObject(record: JsonObject, raw: string): RecordContent {
  const format = formats.find((each) => each.recognise(record));
  if (format === undefined) {
    return { kind: 'unknown', reason: unknownReason(record) };
  }
  try {
    const keys = new Map<SourceText, string>();
    const keyOf = (problem: SourceText): string => remember(keys, problem, raw);
    const trajectories = format
      .read(record)
      .map((draft, index) => complete(draft, index, format, keyOf));
    return { kind: 'trajectories', format: format.id, trajectories };
  } catch (error) {
    if (error instanceof ExpectedError) {
      return { kind: 'unknown', reason: `Looks like ${format.name}, but ${error.message}` };
    }
    throw error;
  }
}

function complete(
  draft: TrajectoryDraft,
  index: number,
  format: Format,
  keyOf: (problem: SourceText) => string,
): Trajectory {
  const { problem, thought, thoughtState, response, truncated, problemKey, usage, ...rest } = draft;
  return {
    ...withoutUndefined({ ...rest, usage: usage && withoutFalseZero(usage, draft) }),
    index,
    format: format.id,
    problemKey: problemKey ?? keyOf(problem),
    problem,
    thought,
    thoughtState,
    response,
    truncated,
  };
}

/** The key of a problem without a name of its own; siblings share the problem and so its key. */
function remember(keys: Map<SourceText, string>, problem: SourceText, raw: string): string {
  const key = keys.get(problem) ?? (isBlank(problem) ? keyOfRecord(raw) : keyOfText(problem.text));
  keys.set(problem, key);
  return key;
}

/** A report of no thought beside a thought that can be read is no count; `raw` still shows it. */
function withoutFalseZero(
  usage: NonNullable<Trajectory['usage']>,
  { thought, thoughtState }: TrajectoryDraft,
): NonNullable<Trajectory['usage']> {
  if (usage.thoughtTokens !== 0 || thoughtState === 'whole' || isBlank(thought)) {
    return usage;
  }
  const { raw, ...figures } = usage;
  return usageOf({ ...figures, thoughtTokens: undefined }, raw);
}

function withoutUndefined<T extends object>(
  values: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key of Object.keys(values) as (keyof T)[]) {
    const value = values[key];
    if (value !== undefined) {
      known[key] = value as Exclude<T[typeof key], undefined>;
    }
  }
  return known;
}
