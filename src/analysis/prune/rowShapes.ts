import type { JsonFields, JsonShape } from './jsonShape';
import type { RowFormat } from './rowFormats';

const text: JsonShape = { kind: 'text' };
const list = (element: JsonShape): JsonShape => ({ kind: 'list', element });

function object(fields: Readonly<Record<string, JsonShape>>): JsonShape {
  return { kind: 'object', fields: new Map(Object.entries(fields)) };
}

function fieldsOf(fields: Readonly<Record<string, JsonShape>>): JsonFields {
  return new Map(Object.entries(fields));
}

/** The columns of rows of each format: the same whatever a file holds, so that files fit together. */
export const rowShapes: Readonly<Record<Exclude<RowFormat, 'same'>, JsonFields>> = {
  sft: fieldsOf({ problem: text, rationale: text, answer: text }),
  pairs: fieldsOf({ prompt: text, chosen: text, rejected: text }),
  shepherd: fieldsOf({ input: text, label: text, task: text }),
  steps: fieldsOf({
    question: object({ problem: text, ground_truth_answer: text }),
    label: object({
      steps: list(
        object({
          completions: list(
            object({ text, rating: { kind: 'number' }, flagged: { kind: 'flag' } }),
          ),
          human_completion: text,
          chosen_completion: { kind: 'integer' },
        }),
      ),
      finish_reason: text,
    }),
  }),
};
