import type { JsonObject } from '../model';
import { ownText, thoughtField } from './record/content';
import { Field } from './record/fields';
import type { Format, NamedProblem, TrajectoryDraft } from './format';
import { namedByText, noPrompt } from './record/prompt';
import { namedProblem, problemIdNames, problemIdOf, rowMetadata } from './rows/rowMetadata';
import {
  type RowQuestion,
  type RowSamples,
  isDialogue,
  questionNames,
  questionOf,
  sentTail,
  thoughtsOf,
  tracesOf,
} from './rows/rowTexts';
import { emptyText, isBlank } from './text/sourceText';
import { settle } from './text/thoughtState';
import { type ThoughtSplit, hasThoughtMarks, splitThought } from './text/thoughtTags';
import { readTurns } from './record/turns';

/** Rows of no particular producer: a field that asks, and a field or a list that answers. */
export const genericRow: Format = {
  id: 'generic-row',
  name: 'Question and answer row',
  source: 'field names in use among samplers, evaluation harnesses and RL trainers: rowTexts.ts',
  recognise(record) {
    const row = Field.root(record);
    const found = samplesOf(row);
    // Steps are a shape of their own, of which only the last line would be seen here.
    return found !== undefined && !row.at('steps').isArray && (asks(row) || isMarked(found));
  },
  grouping: { keys: new Set([...questionNames, ...problemIdNames]), problemKeys, named },
  read,
};

function samplesOf(row: Field): RowSamples | undefined {
  return tracesOf(row) ?? thoughtsOf(row);
}

function asks(row: Field): boolean {
  return questionOf(row) !== undefined;
}

/** Without a question, marks of a thought say that a text is a trace. */
function isMarked({ samples }: RowSamples): boolean {
  return samples.some((sample) => hasThoughtMarks(sample.string ?? ''));
}

interface RowParts {
  readonly question: RowQuestion | undefined;
  readonly traces: RowSamples | undefined;
  readonly thoughts: RowSamples | undefined;
  /** How many siblings there are. */
  readonly count: number;
  /** The keys that hold all this. */
  readonly taken: ReadonlySet<string>;
}

function partsOf(row: Field): RowParts {
  const question = questionOf(row);
  const traces = tracesOf(row);
  const thoughts = thoughtsOf(row);
  const taken = new Set([question, traces, thoughts].flatMap((each) => each?.name ?? []));
  const count = Math.max(traces?.samples.length ?? 0, thoughts?.samples.length ?? 0);
  return { question, traces, thoughts, count, taken };
}

/** Without a question, and for samples that are more than texts, it takes more to know. */
function problemKeys(record: JsonObject): readonly string[] | undefined {
  const row = Field.root(record);
  const { question, traces, thoughts, count, taken } = partsOf(row);
  const samples = [...(traces?.samples ?? []), ...(thoughts?.samples ?? [])];
  if (question === undefined || samples.some(({ string }) => string === undefined)) {
    return undefined;
  }
  const key = problemIdOf(row, taken) ?? question.prompt.problemKey;
  return key === undefined ? undefined : Array.from({ length: count }, () => key);
}

/** An identifier, else the question; a row that asks nothing is left to `problemKeys`. */
function named(keys: readonly string[]): NamedProblem | undefined {
  const question = questionNames.find((name) => keys.includes(name));
  return question === undefined ? undefined : (namedProblem(keys) ?? namedByText(question));
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const row = Field.root(record);
  const { question, traces, thoughts, count, taken } = partsOf(row);
  const tail = sentTail(row);
  const prompt = question?.prompt ?? noPrompt;
  return Array.from({ length: count }, (_, index) => {
    const sample = sampleAt(traces, index);
    const own = sample?.isObject === true ? sample : undefined;
    const metadata = rowMetadata({ row, own, index, count, taken });
    const split = divide(sample, sampleAt(thoughts, index), tail);
    return {
      ...metadata,
      ...settle(split, metadata.finish, metadata.usage?.thoughtTokens),
      problem: prompt.problem,
      problemKey: metadata.problemKey ?? prompt.problemKey,
    };
  });
}

/** The sample of a sibling; a single one is shared by all siblings. */
function sampleAt(found: RowSamples | undefined, index: number): Field | undefined {
  return found?.samples.length === 1 ? found.samples[0] : found?.samples[index];
}

/** A thought that has a field of its own wins over marks inside the text. */
function divide(trace: Field | undefined, apart: Field | undefined, tail: string): ThoughtSplit {
  const split = trace && readSample(trace, tail);
  const thought = apart?.requireText();
  if (thought === undefined || isBlank(thought)) {
    return split ?? splitThought(emptyText);
  }
  const response = (split?.thoughtState === 'whole' ? split.thought : split?.response) ?? emptyText;
  return { thought, thoughtState: 'closed', response };
}

function readSample(sample: Field, tail: string): ThoughtSplit {
  if (isDialogue(sample)) {
    return readTurns(sample.items, tail);
  }
  if (!sample.isObject) {
    return splitThought(sample.requireText(), tail);
  }
  const response = ownText(sample) ?? emptyText;
  const apart = thoughtField(sample);
  return apart === undefined ? splitThought(response, tail) : { ...apart, response };
}
