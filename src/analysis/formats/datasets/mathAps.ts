import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { noPrompt, promptOf } from '../record/prompt';
import { emptyText } from '../text/sourceText';
import { joinSteps } from '../text/steps';
import { type TreePath, pathsOfPrefixes, pathsOfTree } from './solutionTree';

/**
 * Rows of MATH-APS and of OmegaPRM as OpenR writes them: a tree of partial solutions with the share
 * of rollouts that came out right from each, or the same as a list of prefixes. Every way from the
 * root to a leaf is a trajectory. Different questions bear one number in the published samples, so
 * the text of the question is the key.
 */
export const mathAps: Format = {
  id: 'math-aps',
  name: 'MATH-APS row',
  source: 'https://github.com/openreasoner/openr, data/omegaPRM_v2',
  recognise(record) {
    const steps = Field.root(record).at('reasoning_steps');
    return isNode(steps) || steps.at(0, 'mc_value').present;
  },
  read,
};

function isNode(field: Field): boolean {
  return field.isObject && field.has('mc_value');
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const prompt = promptOf(root.at('question')) ?? noPrompt;
  const steps = root.at('reasoning_steps');
  const paths = steps.isArray
    ? pathsOfPrefixes(steps.items, prompt.problem.text)
    : pathsOfTree(steps);
  const id = root.at('question_id').scalar;
  return paths.map(({ name, steps: drafts }: TreePath) => {
    const joined = joinSteps(drafts, '\n');
    return {
      problem: prompt.problem,
      problemKey: prompt.problemKey ?? (id === undefined ? undefined : keyOfId('question_id', id)),
      thought: joined.thought,
      thoughtState: 'whole',
      response: emptyText,
      truncated: false,
      steps: joined.steps,
      sample: paths.length > 1 ? name : undefined,
      gold: root.at('final_answer').scalar,
    };
  });
}
