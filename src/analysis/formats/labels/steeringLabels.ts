import { textSpan } from '../../../base/positions';
import type { JsonObject, TrajectoryStep } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { emptyText } from '../text/sourceText';
import { stepOver } from '../text/steps';

/**
 * Rows labelled for steering: the thought, and once more with a label before every stretch and
 * `["end-section"]` behind it. The number before a label and its quotes may be there or not.
 */
export const steeringLabels: Format = {
  id: 'steering-labels',
  name: 'Steering label row',
  source: 'https://github.com/cvenhoff/steering-thinking-llms',
  recognise(record) {
    const root = Field.root(record);
    const labelled = root.at('annotated_response').string !== undefined;
    return labelled && root.at('thinking_process').string !== undefined;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const thought = root.at('thinking_process').requireText();
  return [
    {
      problem: emptyText,
      thought,
      thoughtState: 'closed',
      response: emptyText,
      truncated: false,
      steps: stepsOf(root.at('annotated_response').requireText().text, thought.text),
    },
  ];
}

const sectionMark = /\["?(?:\d{1,2}\. ?)?"?([a-z][a-z -]{2,40})"?\]/g;
const sectionEnd = 'end-section';

/** Every stretch that is not found costs a search through the rest of the thought. */
const mostMissed = 200;

/** A stretch that was changed while it was labelled is not found in the thought and is left out. */
function stepsOf(annotated: string, thought: string): readonly TrajectoryStep[] {
  const steps: TrajectoryStep[] = [];
  let label: string | undefined;
  let from = 0;
  let position = 0;
  let missed = 0;
  for (const mark of annotated.matchAll(sectionMark)) {
    const text = annotated.slice(from, mark.index).trim();
    const sought = label !== undefined && text !== '' && missed < mostMissed;
    const start = sought ? thought.indexOf(text, position) : -1;
    missed += sought && start < 0 ? 1 : 0;
    if (start >= 0) {
      position = start + text.length;
      steps.push(stepOver(textSpan(start, position), { label }));
    }
    label = mark[1] === sectionEnd ? undefined : mark[1];
    from = mark.index + mark[0].length;
  }
  return steps;
}
