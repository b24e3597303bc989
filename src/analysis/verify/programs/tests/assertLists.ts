import type { Field } from '../../../formats/record/fields';
import { calledFunction } from './calledFunction';
import { listAt, type TestShape } from './testShape';

/** MBPP, in its first form and the sanitized one: a list of assert statements. */
export const assertLists: TestShape = {
  id: 'mbpp',
  source: 'https://github.com/google-research/google-research/tree/master/mbpp',
  read(place) {
    const scripts = stringsAt(place, 'test_list');
    if (scripts.length === 0) {
      return undefined;
    }
    const all = [...scripts, ...stringsAt(place, 'challenge_test_list')];
    const setup = [place.at('test_setup_code').string ?? '', ...stringsAt(place, 'test_imports')];
    const functionName = calledFunction(scripts[0] ?? '');
    return {
      tests: all.map((script) => ({ kind: 'script', script })),
      setup: setup.filter((code) => code !== '').join('\n'),
      ...(functionName !== undefined && { functionName }),
    };
  },
};

function stringsAt(place: Field, key: string): readonly string[] {
  return (listAt(place.at(key)) ?? []).filter((value) => typeof value === 'string');
}
