import type { JsonValue } from '../../../model';
import { isArray } from '../../../formats/record/fields';
import type { ProgramTest } from '../program';
import { textOfLines } from './textOfLines';
import { objectAt, type TestShape } from './testShape';

/** Keys that such an object stands under, in the data set, in verl's rows and in NeMo Gym's. */
const keys = ['input_output', 'ground_truth', 'unit_tests'];

/** APPS and TACO: inputs and outputs in two lists, for a whole program or, by name, a function. */
export const inputOutput: TestShape = {
  id: 'apps',
  source: 'https://github.com/hendrycks/apps, eval/testing_util.py',
  read(place) {
    for (const key of keys) {
      const pairs = objectAt(place.at(key));
      const { inputs, outputs, fn_name: name } = pairs ?? {};
      if (isArray(inputs) && isArray(outputs) && inputs.length > 0) {
        const functionName = typeof name === 'string' && name !== '' ? name : undefined;
        return {
          tests: testsOf(inputs, outputs, functionName),
          setup: '',
          ...(functionName !== undefined && { functionName }),
        };
      }
    }
    return undefined;
  },
};

function testsOf(
  inputs: readonly JsonValue[],
  outputs: readonly JsonValue[],
  name: string | undefined,
): readonly ProgramTest[] {
  return outputs.slice(0, inputs.length).map((output, index) => {
    const input = inputs[index] ?? null;
    return name === undefined
      ? { kind: 'input', input: textOfLines(input), output: textOfLines(output) }
      : { kind: 'call', name, parameters: asList(input), accepted: acceptedFor(output) };
  });
}

function asList(value: JsonValue): readonly JsonValue[] {
  return isArray(value) ? value : [value];
}

/** Some outputs stand in a list of their own, which the data set's own judge takes as well. */
function acceptedFor(output: JsonValue): readonly JsonValue[] {
  const [first] = isArray(output) ? output : [];
  return first === undefined ? [output] : [output, first];
}
