import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { finishOf } from '../record/finishReason';
import { keyOfId } from '../record/problemKey';
import { noPrompt, promptOf } from '../record/prompt';
import { usageOf } from '../record/usage';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';

/** Rows of cot-loop, which samples a question several times and looks for loops. */
export const cotLoop: Format = {
  id: 'cot-loop',
  name: 'cot-loop row',
  source: 'rows of cot-loop: sample_id, generation_index, response_text, token_count',
  recognise(record) {
    const root = Field.root(record);
    const numbered = root.at('sample_id').present && root.at('generation_index').present;
    return numbered && root.at('response_text').string !== undefined;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const finish = finishOf(root.at('finish_reason'));
  const prompt = promptOf(root.at('prompt')) ?? promptOf(root.at('prompt_preview')) ?? noPrompt;
  const dataset = root.at('dataset_name').scalar;
  const sample = root.at('sample_id').scalar ?? '';
  const tokens = root.at('token_count').number;
  // The preview of a prompt is cut, so its end does not tell whether it opens the thought.
  const split = splitThought(root.at('response_text').requireText(), root.at('prompt').string);
  return [
    {
      ...settle(split, finish),
      problem: prompt.problem,
      problemKey: keyOfId('sample_id', dataset === undefined ? sample : `${dataset}/${sample}`),
      sample: root.at('generation_index').scalar,
      model: root.at('model').string ?? root.at('model_id').string,
      finish,
      gold: root.at('gold_candidates', 0).scalar ?? root.at('gold_answer').scalar,
      correct: root.at('strict_correct').boolean ?? root.at('relaxed_correct').boolean,
      recordedAnswer: root.at('strict_prediction').scalar ?? root.at('relaxed_prediction').scalar,
      usage:
        tokens === undefined
          ? undefined
          : usageOf({ outputTokens: tokens }, { token_count: tokens }),
    },
  ];
}
