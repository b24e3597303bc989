import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { namedByText, noPrompt, promptOf } from '../record/prompt';
import {
  namedProblem,
  onlyOf,
  problemIdNames,
  problemIdOf,
  rowMetadata,
} from '../rows/rowMetadata';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';

/** Rows of OpenRLHF's batch inference, with the reward where a reward model was run over them. */
export const openRlhf: Format = {
  id: 'openrlhf',
  name: 'OpenRLHF batch inference',
  source: 'https://github.com/OpenRLHF/OpenRLHF, openrlhf/cli/batch_inference.py',
  recognise(record) {
    const root = Field.root(record);
    const texts = root.at('input').string !== undefined && root.at('output').string !== undefined;
    return texts && rewardIn(root) !== undefined;
  },
  grouping: {
    keys: new Set(['input', ...problemIdNames]),
    problemKeys(record) {
      const root = Field.root(record);
      const key = problemIdOf(root, textNames) ?? promptOf(root.at('input'))?.problemKey;
      return key === undefined ? undefined : [key];
    },
    named: (keys) => namedProblem(keys) ?? namedByText('input'),
  },
  read,
};

const textNames = new Set(['input', 'output']);

function rewardIn(root: Field): number | undefined {
  return root.at('reward').number ?? root.at('reward', 0).number;
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const prompt = promptOf(root.at('input')) ?? noPrompt;
  const metadata = rowMetadata(onlyOf(root, 'input', 'output'));
  return [
    {
      ...metadata,
      ...settle(splitThought(root.at('output').requireText(), prompt.tail), metadata.finish),
      problem: prompt.problem,
      problemKey: metadata.problemKey ?? prompt.problemKey,
      reward: rewardIn(root),
    },
  ];
}
