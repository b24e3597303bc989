import { type Field, isObject } from '../../../formats/record/fields';
import type { JsonValue } from '../../../model';
import type { ProgramTest } from '../program';
import { listAt, objectAt, parsed, type TestShape } from './testShape';

/**
 * LiveCodeBench: a list of input and output, where `testtype` says whether they are read and printed
 * or given to a function and returned, one JSON value a line. The private tests are packed in a form
 * that only Python can open, so only the public ones are taken.
 */
export const liveCodeBench: TestShape = {
  id: 'live-code-bench',
  source: 'https://github.com/LiveCodeBench/LiveCodeBench, lcb_runner/evaluation/testing_util.py',
  read(place) {
    const cases = listAt(place.at('public_test_cases')) ?? [];
    const name = functionNameOf(place);
    const tests = cases.map((each) => testOf(each, name)).filter((test) => test !== undefined);
    return tests.length === 0
      ? undefined
      : { tests, setup: '', ...(name !== undefined && { functionName: name }) };
  },
};

function functionNameOf(place: Field): string | undefined {
  const name = objectAt(place.at('metadata'))?.['func_name'];
  return typeof name === 'string' ? name : undefined;
}

function testOf(value: JsonValue, name: string | undefined): ProgramTest | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const { input, output, testtype } = value;
  if (typeof input !== 'string' || typeof output !== 'string') {
    return undefined;
  }
  if (testtype !== 'functional') {
    return { kind: 'input', input, output };
  }
  const parameters = input.split('\n').map((line) => parsed(line));
  const expected = parsed(output);
  if (name === undefined || expected === undefined || parameters.includes(undefined)) {
    return undefined;
  }
  return {
    kind: 'call',
    name,
    parameters: parameters.filter((each) => each !== undefined),
    accepted: [expected],
  };
}
