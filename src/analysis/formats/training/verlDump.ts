import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { namedByText, noPrompt, promptOf } from '../record/prompt';
import { onlyOf, rowMetadata } from '../rows/rowMetadata';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';

/**
 * Rollouts and validation samples that verl dumps at each step, `<dir>/<global_step>.jsonl`. The
 * input is the whole prompt with its chat template; rows with the same input are siblings.
 */
export const verlDump: Format = {
  id: 'verl',
  name: 'verl rollout dump',
  source: 'https://github.com/volcengine/verl, verl/trainer/ppo/ray_trainer.py, _dump_generations',
  recognise(record) {
    const root = Field.root(record);
    const texts = root.at('input').string !== undefined && root.at('output').string !== undefined;
    return texts && root.at('score').number !== undefined && root.at('step').number !== undefined;
  },
  grouping: {
    keys: new Set(['input']),
    problemKeys(record) {
      const prompt = promptOf(Field.root(record).at('input'));
      return prompt?.problemKey === undefined ? undefined : [prompt.problemKey];
    },
    named: () => namedByText('input'),
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const prompt = promptOf(root.at('input')) ?? noPrompt;
  const metadata = rowMetadata(onlyOf(root, 'input', 'output'));
  const { finish, usage } = metadata;
  return [
    {
      ...metadata,
      ...settle(
        splitThought(root.at('output').requireText(), prompt.tail),
        finish,
        usage?.thoughtTokens,
      ),
      problem: prompt.problem,
      problemKey: prompt.problemKey,
      reward: root.at('score').number,
    },
  ];
}
