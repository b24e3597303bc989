import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { emptyText } from '../text/sourceText';
import { joinSteps } from '../text/steps';

/**
 * Documents labelled with Schoenfeld's episodes: the sentences of one trace, joined by spaces, with
 * the finer label of each.
 */
export const schoenfeld: Format = {
  id: 'schoenfeld',
  name: 'Schoenfeld episode labels',
  source: 'https://github.com/MingLiiii/Schoenfeld_Reasoning',
  gluedUnder: 'gt-class-2',
  recognise(record) {
    const root = Field.root(record);
    const first = root.at('data', 0);
    return first.at('text').string !== undefined && first.has('gt-class-2');
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const { thought, steps } = joinSteps(
    root
      .at('data')
      .requireItems()
      .map((sentence) => ({
        text: sentence.at('text').requireText(),
        label: sentence.at('gt-class-2').string ?? sentence.at('gt-class-1').string,
      })),
    ' ',
  );
  const question = root.at('Question ID').scalar;
  return [
    {
      problem: emptyText,
      problemKey: question === undefined ? undefined : keyOfId('Question ID', question),
      thought,
      thoughtState: 'closed',
      response: emptyText,
      truncated: false,
      steps,
    },
  ];
}
