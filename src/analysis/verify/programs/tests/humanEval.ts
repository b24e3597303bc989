import { importsOf } from './importsOf';
import type { TestShape } from './testShape';

/** HumanEval and its relatives: a function `check(candidate)` and the name of what it is given. */
export const humanEval: TestShape = {
  id: 'human-eval',
  source: 'https://github.com/openai/human-eval, human_eval/execution.py',
  read(place, problem) {
    const script = place.at('test').string;
    const functionName = place.at('entry_point').string;
    if (script === undefined || functionName === undefined || !/\bdef check\b/.test(script)) {
      return undefined;
    }
    const prompt = place.at('prompt').string ?? problem;
    return {
      tests: [{ kind: 'script', script, check: functionName }],
      setup: importsOf(prompt),
      functionName,
    };
  },
};
