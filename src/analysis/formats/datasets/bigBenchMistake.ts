import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { keyOfText } from '../record/problemKey';
import { emptyText } from '../text/sourceText';
import { joinSteps, ratingUpTo } from '../text/steps';

/** Rows of BIG-Bench Mistake: steps of which people marked the first wrong one, `null` for none. */
export const bigBenchMistake: Format = {
  id: 'big-bench-mistake',
  name: 'BIG-Bench Mistake row',
  source: 'https://github.com/WHGTyen/BIG-Bench-Mistake',
  recognise(record) {
    const root = Field.root(record);
    return root.at('steps').isArray && root.has('mistake_index');
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const problem = root.at('input').requireText();
  const mistake = root.at('mistake_index').number;
  const { thought, steps } = joinSteps(
    root
      .at('steps')
      .requireItems()
      .map((step, index) => ({
        text: step.requireText(),
        rating: ratingUpTo(index, mistake),
        label: index === mistake ? 'first mistake' : undefined,
      })),
  );
  return [
    {
      problem,
      problemKey: keyOfText(problem.text),
      thought,
      thoughtState: 'whole',
      response: emptyText,
      truncated: false,
      steps,
      gold: root.at('target').scalar,
      recordedAnswer: root.at('answer').scalar,
    },
  ];
}
