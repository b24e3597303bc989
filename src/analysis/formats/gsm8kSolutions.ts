import type { JsonObject } from '../model';
import { Field } from './record/fields';
import type { Format, TrajectoryDraft } from './format';
import { settle } from './text/thoughtState';
import { splitThought } from './text/thoughtTags';

/** OpenAI's model solutions to GSM8K: every other key of a row is a model with its solution. */
export const gsm8kSolutions: Format = {
  id: 'gsm8k-solutions',
  name: 'GSM8K model solutions',
  source: 'https://github.com/openai/grade-school-math, example_model_solutions.jsonl',
  recognise(record) {
    const root = Field.root(record);
    const asked = root.at('question').string !== undefined;
    return asked && root.at('ground_truth').value !== undefined && variantsOf(root).length > 0;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const problem = root.at('question').requireText();
  const gold = finalAnswer(root.at('ground_truth').requireText().text);
  return variantsOf(root).map((variant) => {
    const name = String(variant.path.at(-1));
    return {
      ...settle(splitThought(variant.at('solution').requireText())),
      problem,
      sample: name,
      model: name,
      gold,
      correct: variant.at('is_correct').boolean,
    };
  });
}

function variantsOf(root: Field): readonly Field[] {
  return root.keys
    .map((key) => root.at(key))
    .filter((field) => field.at('solution').value !== undefined);
}

/**
 * What stands behind the last `#### ` or `A: ` of a worked solution, to the end of the line.
 * Example: `"9 * 2 = 18\nA: 18"` gives `18`.
 */
function finalAnswer(solution: string): string | undefined {
  const start = Math.max(...['#### ', 'A: '].map((mark) => endOfLast(solution, mark)));
  const [answer = ''] = start < 0 ? [] : solution.slice(start).split('\n', 1);
  return answer.trim() === '' ? undefined : answer.trim();
}

function endOfLast(text: string, mark: string): number {
  const start = text.lastIndexOf(mark);
  return start < 0 ? -1 : start + mark.length;
}
