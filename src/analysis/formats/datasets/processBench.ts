import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { keyOfText } from '../record/problemKey';
import { emptyText } from '../text/sourceText';
import { joinSteps, ratingUpTo } from '../text/steps';

/**
 * Rows of ProcessBench: the steps of a solution and which of them is the first wrong one, -1 for
 * none. A row has a number of its own, so the text of the problem is the key.
 */
export const processBench: Format = {
  id: 'processbench',
  name: 'ProcessBench row',
  source: 'https://huggingface.co/datasets/Qwen/ProcessBench',
  recognise(record) {
    const root = Field.root(record);
    const steps = root.at('steps').isArray && root.at('label').number !== undefined;
    return steps && root.at('final_answer_correct').present;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const problem = root.at('problem').requireText();
  const label = root.at('label').number ?? -1;
  const firstWrong = label < 0 ? undefined : label;
  const { thought, steps } = joinSteps(
    root
      .at('steps')
      .requireItems()
      .map((step, index) => ({
        text: step.requireText(),
        rating: ratingUpTo(index, firstWrong),
        label: index === firstWrong ? 'first wrong step' : undefined,
      })),
  );
  const generator = root.at('generator').string;
  return [
    {
      problem,
      problemKey: keyOfText(problem.text),
      thought,
      thoughtState: 'whole',
      response: emptyText,
      truncated: false,
      steps,
      sample: generator,
      model: generator,
      correct: root.at('final_answer_correct').boolean,
    },
  ];
}
