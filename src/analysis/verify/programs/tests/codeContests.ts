import { isArray, type Field } from '../../../formats/record/fields';
import type { ProgramTest } from '../program';
import { objectAt, type TestShape } from './testShape';

/** CodeContests: inputs and outputs in two lists, the public ones and the others apart. */
export const codeContests: TestShape = {
  id: 'code-contests',
  source: 'https://github.com/google-deepmind/code_contests, contest_problem.proto',
  read(place) {
    const tests = ['public_tests', 'private_tests'].flatMap((key) => pairsAt(place.at(key)));
    return tests.length === 0 ? undefined : { tests, setup: '' };
  },
};

function pairsAt(place: Field): readonly ProgramTest[] {
  const { input: inputs, output: outputs } = objectAt(place) ?? {};
  if (!isArray(inputs) || !isArray(outputs)) {
    return [];
  }
  return inputs.flatMap((input, index): readonly ProgramTest[] => {
    const output = outputs[index];
    return typeof input === 'string' && typeof output === 'string'
      ? [{ kind: 'input', input, output }]
      : [];
  });
}
