import type { JsonObject } from '../model';
import { Field } from './record/fields';
import type { Format, TrajectoryDraft } from './format';
import { promptOf } from './record/prompt';
import { emptyText } from './text/sourceText';
import { settle } from './text/thoughtState';
import { splitThought } from './text/thoughtTags';

/**
 * Rows of the math-evaluation-harness, as Qwen2.5-Math, ToRA, LIMO and others write them: the
 * samples of one question stand in parallel lists, the raw completions in `code`.
 */
export const mathEvaluationHarness: Format = {
  id: 'math-evaluation-harness',
  name: 'math-evaluation-harness',
  source: 'https://github.com/ZubinGou/math-evaluation-harness, QwenLM/Qwen2.5-Math/evaluation',
  recognise(record) {
    const root = Field.root(record);
    return root.at('idx').present && root.at('code').isArray && root.at('pred').isArray;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const samples = root.at('code').requireItems();
  root.at('code', 0).requireText();
  const prompt = promptOf(root.at('question')) ?? promptOf(root.at('problem'));
  return samples.map((sample, index) => {
    const finish = root.at('finish_reason', index).string;
    return {
      ...settle(splitThought(sample.requireText(), root.at('prompt').string), finish),
      problem: prompt?.problem ?? emptyText,
      problemKey: prompt?.problemKey,
      sample: samples.length > 1 ? String(index) : undefined,
      model: root.at('model').string,
      finish,
      gold: root.at('gt').scalar ?? root.at('answer').scalar,
      correct: root.at('score', index).boolean,
      recordedAnswer: root.at('pred', index).scalar,
      reward: rewardOf(root.at('pred_score', index)),
    };
  });
}

/** A reward model's score, or the last of its scores where it judged every step. */
function rewardOf(score: Field): number | undefined {
  return score.number ?? score.items.at(-1)?.number;
}
