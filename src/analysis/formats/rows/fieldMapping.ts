import { ExpectedError, messageOf } from '../../../base/errors';
import type { JsonObject, RecordContent } from '../../model';
import { completeDrafts } from '../completeDrafts';
import type { Grouping, TrajectoryDraft } from '../format';
import { parseRecord } from '../readRecord';
import { Field, isObject, kindOf } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { type Prompt, noPrompt, promptOf } from '../record/prompt';
import { readTurns } from '../record/turns';
import { emptyText, isBlank } from '../text/sourceText';
import { settle } from '../text/thoughtState';
import { type ThoughtSplit, splitThought } from '../text/thoughtTags';
import { followEach, followPath, rootsOf } from './fieldPath';
import type { FieldMapping, FieldRole } from './fieldRoles';
import { problemIdNames, problemIdOf, rowMetadata } from './rowMetadata';
import { isDialogue } from './rowTexts';

/** The format that all mapped rows are of. */
export const mappedRowFormat = 'mapped-row';

/**
 * Reads a record as the user's mapping says, whatever its producer is. Never throws: a path that
 * leads nowhere, or to no text, is named in the reason.
 * Example: `{"q":"1+1?","out":[{"t":"easy</think>2"}]}` with `problem` at `q` and `thought` at
 * `out[0].t` has the thought `easy` and the response `2`.
 */
export function readMapped(raw: string, mapping: FieldMapping): RecordContent {
  const value = parseRecord(raw);
  if ('kind' in value) {
    return value;
  }
  const { parsed } = value;
  if (!isObject(parsed)) {
    return { kind: 'unknown', reason: `A record is a JSON object; this is ${kindOf(parsed)}` };
  }
  try {
    const trajectories = completeDrafts(readRow(parsed, mapping), mappedRowFormat, raw);
    return { kind: 'trajectories', format: mappedRowFormat, trajectories };
  } catch (error) {
    if (error instanceof ExpectedError) {
      return { kind: 'unknown', reason: `Not as its fields are mapped: ${error.message}` };
    }
    throw error;
  }
}

/**
 * How rows of a mapping are grouped: by what it says itself, as it takes the place of all
 * recognition.
 */
export function mappedGrouping(mapping: FieldMapping): Grouping {
  const paths = [mapping.problem, mapping.group].filter((path) => path !== undefined);
  return {
    keys: new Set([...problemIdNames, ...paths.flatMap(rootsOf)]),
    problemKeys(record) {
      try {
        const { places, count, problemKey } = mappedRow(record, mapping);
        const texts = [...places.thought.all, ...places.answer.all];
        // What is more than a text is left to `readMapped`, which may refuse it.
        return problemKey === undefined || texts.some(({ string }) => string === undefined)
          ? undefined
          : Array.from({ length: count }, () => problemKey);
      } catch (error) {
        if (error instanceof ExpectedError) {
          return undefined;
        }
        throw error;
      }
    },
  };
}

/** A row with what its siblings share. */
interface MappedRow {
  readonly row: Field;
  readonly places: Readonly<Record<'thought' | 'answer' | 'reward' | 'gold', Places>>;
  readonly prompt: Prompt;
  /** How many siblings there are. */
  readonly count: number;
  readonly problemKey: string | undefined;
}

function mappedRow(record: JsonObject, mapping: FieldMapping): MappedRow {
  if (mapping.thought === undefined && mapping.answer === undefined) {
    throw new ExpectedError('the mapping names neither thought nor answer');
  }
  const row = Field.root(record);
  const [thought, answer, reward, gold] = (['thought', 'answer', 'reward', 'gold'] as const).map(
    (role) => placesOf(row, mapping, role),
  ) as [Places, Places, Places, Places];
  const [asked] = placesOf(row, mapping, 'problem').all;
  const group = placesOf(row, mapping, 'group').all[0]?.scalar;
  const prompt = (asked && promptOf(asked)) ?? noPrompt;
  const count = Math.max(thought.all.length, answer.all.length);
  if (count === 0) {
    throw new ExpectedError(
      `the path "${mapping.thought ?? mapping.answer ?? ''}" leads to no text`,
    );
  }
  const problemKey =
    group === undefined
      ? (problemIdOf(row, new Set()) ?? prompt.problemKey)
      : keyOfId(mapping.group ?? '', group);
  return { row, places: { thought, answer, reward, gold }, prompt, count, problemKey };
}

function readRow(record: JsonObject, mapping: FieldMapping): readonly TrajectoryDraft[] {
  const { row, places, prompt, count, problemKey } = mappedRow(record, mapping);
  const { thought, answer, reward, gold } = places;
  return Array.from({ length: count }, (_, index) => {
    const metadata = rowMetadata({ row, index, count, taken: new Set() });
    const split = divide(thought.at(index), answer.at(index), prompt.tail);
    return {
      ...metadata,
      ...settle(split, metadata.finish, metadata.usage?.thoughtTokens),
      problem: prompt.problem,
      problemKey,
      gold: mapping.gold === undefined ? metadata.gold : gold.at(index)?.scalar,
      reward: mapping.reward === undefined ? metadata.reward : reward.at(index)?.number,
    };
  });
}

/** The places that a role is mapped to. */
interface Places {
  /** One for each sibling, or one that they share. */
  readonly all: readonly Field[];
  at(sibling: number): Field | undefined;
}

function placesOf(row: Field, mapping: FieldMapping, role: FieldRole): Places {
  try {
    return placesAt(row, mapping[role], role);
  } catch (error) {
    throw error instanceof ExpectedError
      ? new ExpectedError(`${role}: ${messageOf(error)}`)
      : error;
  }
}

function placesAt(row: Field, path: string | undefined, role: FieldRole): Places {
  const each = path === undefined ? [] : followEach(row, path);
  if (each !== undefined) {
    return { all: each, at: (sibling) => each[sibling] };
  }
  const field = followPath(row, path ?? '');
  const isList = field.isArray && role !== 'problem' && role !== 'group' && !isDialogue(field);
  const all = isList ? field.items : [field];
  return { all, at: (sibling) => (isList ? all[sibling] : sharedOr(role, field, sibling)) };
}

/** A single thought or answer is that of the first sibling; anything else is true of all. */
function sharedOr(role: FieldRole, field: Field, sibling: number): Field | undefined {
  return sibling === 0 || (role !== 'thought' && role !== 'answer') ? field : undefined;
}

function divide(thought: Field | undefined, answer: Field | undefined, tail: string): ThoughtSplit {
  const split = readText(answer?.present === true ? answer : thought, tail);
  if (thought?.present !== true || answer?.present !== true) {
    return split;
  }
  const text = thought.requireText();
  return isBlank(text)
    ? split
    : {
        thought: text,
        thoughtState: 'closed',
        response: split.thoughtState === 'whole' ? split.thought : split.response,
      };
}

function readText(field: Field | undefined, tail: string): ThoughtSplit {
  if (field?.present !== true) {
    return splitThought(emptyText);
  }
  return isDialogue(field) ? readTurns(field.items, tail) : splitThought(field.requireText(), tail);
}
