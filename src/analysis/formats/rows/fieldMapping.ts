import { ExpectedError } from '../../../base/errors';
import type { RecordContent } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { readRecordAs } from '../readRecord';
import { Field } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { noPrompt, promptOf } from '../record/prompt';
import { readTurns } from '../record/turns';
import { emptyText, isBlank } from '../text/sourceText';
import { settle } from '../text/thoughtState';
import { type ThoughtSplit, splitThought } from '../text/thoughtTags';
import { followPath } from './fieldPath';
import { rowMetadata } from './rowMetadata';
import { isDialogue } from './rowTexts';

/**
 * Where the user says that things stand, as paths such as `a.b[0].c`; what is not said is found as
 * in any row. `thought` and `answer` may lead to a list, whose elements are siblings; `reward` and
 * `gold` may then lead to one of the same length.
 */
export interface FieldMapping {
  /** The thought; without `answer`, a text that holds the answer too. */
  readonly thought?: string;
  /** What was said after the thought; without `thought`, a text that holds both. */
  readonly answer?: string;
  /** The question: a text, or a list of messages whose last one of the user it is. */
  readonly problem?: string;
  /** The right answer. */
  readonly gold?: string;
  /** What siblings share: a text, a number or a truth value. */
  readonly group?: string;
  readonly reward?: string;
}

/**
 * Reads a record as the user's mapping says, whatever its producer is. Never throws: a path that
 * leads nowhere, or to no text, is named in the reason.
 * Example: `{"q":"1+1?","out":[{"t":"easy</think>2"}]}` with `problem` at `q` and `thought` at
 * `out[0].t` has the thought `easy` and the response `2`.
 */
export function readMapped(raw: string, mapping: FieldMapping): RecordContent {
  return readRecordAs(raw, formatFor(mapping));
}

function formatFor(mapping: FieldMapping): Format {
  return {
    id: 'mapped-row',
    name: 'a row with mapped fields',
    source: 'paths that the user gave',
    recognise: () => true,
    read: (record) => readRow(Field.root(record), mapping),
  };
}

function readRow(row: Field, mapping: FieldMapping): readonly TrajectoryDraft[] {
  if (mapping.thought === undefined && mapping.answer === undefined) {
    throw new ExpectedError('the mapping names neither thought nor answer');
  }
  const at = (path: string | undefined): Field | undefined =>
    path === undefined ? undefined : followPath(row, path);
  const thoughts = samplesAt(at(mapping.thought));
  const answers = samplesAt(at(mapping.answer));
  const asked = at(mapping.problem);
  const prompt = (asked && promptOf(asked)) ?? noPrompt;
  const group = at(mapping.group)?.scalar;
  const [reward, gold] = [at(mapping.reward), at(mapping.gold)];
  const count = Math.max(thoughts.length, answers.length);
  return Array.from({ length: count }, (_, index) => {
    const metadata = rowMetadata({ row, index, count, taken: new Set() });
    const split = divide(thoughts[index], answers[index], prompt.tail);
    return {
      ...metadata,
      ...settle(split, metadata.finish, metadata.usage?.thoughtTokens),
      problem: prompt.problem,
      problemKey:
        group === undefined
          ? (metadata.problemKey ?? prompt.problemKey)
          : keyOfId(mapping.group ?? '', group),
      gold: gold === undefined ? metadata.gold : sharedOr(gold, index).scalar,
      reward: reward === undefined ? metadata.reward : sharedOr(reward, index).number,
    };
  });
}

/** One text or dialogue, or the elements of a list of them. */
function samplesAt(field: Field | undefined): readonly Field[] {
  return field === undefined ? [] : field.isArray && !isDialogue(field) ? field.items : [field];
}

function sharedOr(field: Field, index: number): Field {
  return field.isArray ? field.at(index) : field;
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
