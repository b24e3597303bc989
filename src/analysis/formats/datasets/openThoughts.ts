import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { noPrompt, promptOf } from '../record/prompt';
import { settle } from '../text/thoughtState';
import { goldIn } from './goldSolution';

/**
 * Rows of OpenThoughts in the configuration "metadata", where thought and solution stand apart. The
 * default configuration, like those of Bespoke-Stratos and Sky-T1, holds dialogues: `chatRows`.
 */
export const openThoughts: Format = {
  id: 'openthoughts-metadata',
  name: 'OpenThoughts metadata row',
  source: 'https://huggingface.co/datasets/open-thoughts/OpenThoughts-114k, config "metadata"',
  recognise(record) {
    const root = Field.root(record);
    const reasoned = root.at('deepseek_reasoning').string !== undefined;
    return reasoned && root.at('deepseek_solution').string !== undefined;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const prompt = promptOf(root.at('problem')) ?? noPrompt;
  const thought = root.at('deepseek_reasoning').requireText();
  const response = root.at('deepseek_solution').requireText();
  return [
    {
      ...settle({ thought, thoughtState: 'closed', response }),
      problem: prompt.problem,
      problemKey: prompt.problemKey,
      gold: goldIn(root.at('ground_truth_solution')),
    },
  ];
}
