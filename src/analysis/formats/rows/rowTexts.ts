import { ownText } from '../record/content';
import type { Field } from '../record/fields';
import { type Prompt, promptOf, roleOf } from '../record/prompt';

/** Which fields of a row of no particular producer hold its texts; earlier names win. */

export const questionNames: readonly string[] = [
  ...['question', 'problem', 'query', 'prompt', 'instruction', 'input', 'user_prompt'],
  ...['question_text', 'problem_statement', 'prompt_text', 'prompt_preview', 'inputs', 'messages'],
];

/** Where the prompt stands as it was sent, whose end may open the thought. */
const sentPrompts = ['prompt', 'prompt_text', 'input', 'inputs', 'query', 'messages'];

const thoughts = [
  ...['reasoning_content', 'reasoning', 'thinking', 'thought', 'cot', 'chain_of_thought'],
  ...['rationale', 'reasoning_trace', 'thinking_trajectory', 'thinking_trajectories'],
  ...['deepseek_reasoning', 'thoughts'],
];

const traces = [
  ...['responses', 'completions', 'outputs', 'generations', 'samples', 'response', 'completion'],
  ...['output', 'generation', 'generated_text', 'model_output', 'model_response'],
  ...['full_response', 'response_text', 'output_text', 'content', 'text', 'prediction'],
  ...['deepseek_solution', 'attempt', 'solution', 'answer'],
];

/** The samples that one key of a row holds. */
export interface RowSamples {
  readonly name: string;
  readonly samples: readonly Field[];
}

/** The question of a row and the key that holds it. */
export interface RowQuestion {
  readonly name: string;
  readonly prompt: Prompt;
}

export function questionOf(row: Field): RowQuestion | undefined {
  for (const name of questionNames) {
    const prompt = row.has(name) ? promptOf(row.at(name)) : undefined;
    if (prompt !== undefined) {
      return { name, prompt };
    }
  }
  return undefined;
}

/** The end of the prompt as it was sent. */
export function sentTail(row: Field): string {
  for (const name of sentPrompts) {
    const prompt = promptOf(row.at(name));
    if (prompt !== undefined) {
      return prompt.tail;
    }
  }
  return '';
}

/** What the model wrote: one text, or a list of them that are siblings. */
export function tracesOf(row: Field): RowSamples | undefined {
  return samplesUnder(row, traces);
}

/** Thoughts that have a field of their own. */
export function thoughtsOf(row: Field): RowSamples | undefined {
  return samplesUnder(row, thoughts);
}

function samplesUnder(row: Field, names: readonly string[]): RowSamples | undefined {
  for (const name of names) {
    const samples = row.has(name) ? samplesIn(row.at(name)) : undefined;
    if (samples !== undefined) {
      return { name, samples };
    }
  }
  return undefined;
}

/** One sample, or the elements of a list of samples; `undefined` where the field holds neither. */
function samplesIn(field: Field): readonly Field[] | undefined {
  if (isSample(field)) {
    return [field];
  }
  const first = field.at(0);
  return isSample(first) ? field.items : undefined;
}

/** A text, an object that has one, or a list of messages. */
export function isSample(field: Field): boolean {
  return field.string !== undefined || ownText(field) !== undefined || isDialogue(field);
}

/** A list whose elements say who speaks. */
export function isDialogue(field: Field): boolean {
  return field.isArray && roleOf(field.at(0)) !== '';
}
