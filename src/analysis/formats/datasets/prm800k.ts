import { ExpectedError } from '../../../base/errors';
import type { JsonObject, StepAlternative } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { type Field as Place, Field } from '../record/fields';
import { keyOfText } from '../record/problemKey';
import { timestampOf } from '../record/timestamp';
import { emptyText } from '../text/sourceText';
import { type StepDraft, joinSteps } from '../text/steps';

/**
 * Rows of PRM800K: at every step several completions were rated and one was chosen, or a person
 * wrote one. The path that was gone is the trajectory, one paragraph per step with its rating; where
 * the labeller stopped at a step without choosing, its first completion ends the path. What was not
 * taken stands beside each step.
 */
export const prm800k: Format = {
  id: 'prm800k',
  name: 'PRM800K row',
  source: 'https://github.com/openai/prm800k',
  recognise(record) {
    const root = Field.root(record);
    return root.at('question', 'problem').present && root.at('label', 'steps').isArray;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const problem = root.at('question', 'problem').requireText();
  const { thought, steps } = joinSteps(root.at('label', 'steps').requireItems().flatMap(chosenIn));
  const finish = root.at('label', 'finish_reason').string;
  return [
    {
      problem,
      problemKey: keyOfText(problem.text),
      thought,
      thoughtState: thought.text === '' ? 'absent' : 'whole',
      response: emptyText,
      truncated: false,
      steps,
      finish,
      gold: root.at('question', 'ground_truth_answer').scalar,
      correct: finish === 'solution' ? true : finish === 'found_error' ? false : undefined,
      timestamp: timestampOf(root.at('timestamp')),
    },
  ];
}

/** The step that was taken; none where nothing was offered. */
function chosenIn(step: Place): readonly StepDraft[] {
  const completions = step.requireObject().at('completions');
  const chosen = step.at('chosen_completion').number;
  if (chosen !== undefined && completions.at(chosen).at('text').string === undefined) {
    throw new ExpectedError(`${stepName(step)} has no completion ${chosen}`);
  }
  const written = step.at('human_completion');
  const taken = written.at('text').string === undefined ? completions.at(chosen ?? 0) : written;
  const source = chosen === undefined ? taken : completions.at(chosen);
  const { text } = source.at('text');
  const others = completions.items.filter((each) => each.at('text').string !== text?.text);
  return text === undefined
    ? []
    : [{ text, rating: source.at('rating').number, alternatives: others.flatMap(alternativeIn) }];
}

function alternativeIn(completion: Place): readonly StepAlternative[] {
  const text = completion.at('text').string;
  const rating = completion.at('rating').number;
  return text === undefined ? [] : [{ text, ...(rating !== undefined && { rating }) }];
}

function stepName(step: Place): string {
  return `label.steps[${String(step.path.at(-1))}]`;
}
