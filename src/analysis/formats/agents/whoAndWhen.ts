import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { visibleText } from '../record/content';
import { Field } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { noPrompt, promptOf } from '../record/prompt';
import { emptyText } from '../text/sourceText';
import { joinSteps } from '../text/steps';

/**
 * Runs of Who&When: several agents talk, and people said whose step made the run fail. Every turn
 * is a step with the name of its agent; the decisive mistake is rated wrong, others are not rated.
 */
export const whoAndWhen: Format = {
  id: 'who-and-when',
  name: 'Who&When run',
  source: 'https://github.com/mingyin1/Agents_Failure_Attribution',
  recognise(record) {
    const root = Field.root(record);
    return root.at('history').isArray && root.has('mistake_step');
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const prompt = promptOf(root.at('question')) ?? noPrompt;
  // The step is written as a string.
  const mistake = Number.parseInt(root.at('mistake_step').scalar ?? '', 10);
  const { thought, steps } = joinSteps(
    root
      .at('history')
      .requireItems()
      .map((turn, index) => ({
        text: visibleText(turn.requireObject().at('content')),
        label: turn.at('name').string ?? turn.at('role').string,
        rating: index === mistake ? -1 : undefined,
      })),
  );
  const id = root.at('question_ID').scalar;
  return [
    {
      problem: prompt.problem,
      problemKey: id === undefined ? prompt.problemKey : keyOfId('question_ID', id),
      thought,
      thoughtState: 'whole',
      response: emptyText,
      truncated: false,
      steps,
      gold: root.at('ground_truth').scalar ?? root.at('groundtruth').scalar,
      correct: root.at('is_correct').boolean ?? root.at('is_corrected').boolean,
    },
  ];
}
