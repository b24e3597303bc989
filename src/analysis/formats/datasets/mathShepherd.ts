import { ExpectedError } from '../../../base/errors';
import type { JsonObject, SourceText } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { keyOfText } from '../record/problemKey';
import { emptyText, slice, trim } from '../text/sourceText';
import { type StepDraft, joinSteps } from '../text/steps';

/** What stands at the end of every step; in the label its place is taken by `+` or `-`. */
const mark = 'ки';
const firstStep = 'Step 1:';

/** Rows of Math-Shepherd: question and steps in one text, and the same text with the verdicts. */
export const mathShepherd: Format = {
  id: 'math-shepherd',
  name: 'Math-Shepherd row',
  source: 'https://huggingface.co/datasets/peiyi9979/Math-Shepherd',
  recognise(record) {
    const root = Field.root(record);
    const marked = root.at('input').string?.includes(` ${mark}`) === true;
    return marked && root.at('label').string !== undefined;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const input = root.at('input').requireText();
  const start = Math.max(0, input.text.indexOf(firstStep));
  const problem = trim(slice(input, 0, start));
  const drafts = stepsOf(input, start, root.at('label').requireText().text);
  const { thought, steps } = joinSteps(drafts, '\n');
  const last = drafts.at(-1)?.rating;
  return [
    {
      problem,
      problemKey: keyOfText(problem.text),
      thought,
      thoughtState: 'whole',
      response: emptyText,
      truncated: false,
      steps,
      // The last step states the answer, so from there on nothing is left to chance.
      correct: last === undefined ? undefined : last > 0,
    },
  ];
}

/** A verdict in the label stands as many units further left as marks were shortened before it. */
function stepsOf(input: SourceText, start: number, label: string): readonly StepDraft[] {
  const steps: StepDraft[] = [];
  let from = start;
  let shift = input.text.slice(0, start).split(mark).length - 1;
  for (;;) {
    const end = input.text.indexOf(mark, from);
    if (end < 0) {
      const rest = trim(slice(input, from));
      return rest.text === '' ? steps : [...steps, { text: rest }];
    }
    const verdict = label[end - shift * (mark.length - 1)];
    steps.push({ text: trim(slice(input, from, end)), rating: ratingOf(verdict, steps.length) });
    from = end + mark.length;
    shift++;
  }
}

function ratingOf(verdict: string | undefined, step: number): number {
  if (verdict !== '+' && verdict !== '-') {
    throw new ExpectedError(`label has neither + nor - for step ${step + 1}`);
  }
  return verdict === '+' ? 1 : -1;
}
