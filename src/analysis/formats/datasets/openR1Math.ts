import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { finishOf } from '../record/finishReason';
import { keyOfId } from '../record/problemKey';
import { noPrompt, promptOf } from '../record/prompt';
import { verdictIn } from '../record/verdict';
import { rowMetadata } from '../rows/rowMetadata';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';

/** Rows of OpenR1-Math: the generations of a problem in one list, the verdicts in parallel ones. */
export const openR1Math: Format = {
  id: 'openr1-math',
  name: 'OpenR1-Math row',
  source: 'https://huggingface.co/datasets/open-r1/OpenR1-Math-220k',
  recognise(record) {
    const root = Field.root(record);
    const judged = root.has('correctness_math_verify') || root.has('is_reasoning_complete');
    return judged && root.at('generations', 0).string !== undefined;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const prompt = promptOf(root.at('problem')) ?? noPrompt;
  const row = root.at('uuid').scalar;
  const generations = root.at('generations').requireItems();
  return generations.map((generation, index) => {
    const finish = finishOf(root.at('finish_reasons', index));
    const settled = settle(splitThought(generation.requireText()), finish);
    const complete = root.at('is_reasoning_complete', index).boolean;
    const metadata = rowMetadata({ row: root, index, count: generations.length, taken: new Set() });
    return {
      ...metadata,
      ...settled,
      truncated: settled.truncated || complete === false,
      problem: prompt.problem,
      problemKey: row === undefined ? prompt.problemKey : keyOfId('uuid', row),
      sample: String(index),
      finish,
      gold: root.at('answer').scalar,
      correct: verdictAt(root, index),
    };
  });
}

/** The checker's verdict; a language model judged the rows that the checker could not. */
function verdictAt(root: Field, index: number): boolean | undefined {
  for (const name of ['correctness_math_verify', 'correctness_llama']) {
    const { boolean, number } = root.at(name, index);
    const verdict = boolean ?? verdictIn(number);
    if (verdict !== undefined) {
      return verdict;
    }
  }
  return undefined;
}
