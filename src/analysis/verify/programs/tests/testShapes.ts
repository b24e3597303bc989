import { Field } from '../../../formats/record/fields';
import type { JsonObject } from '../../../model';
import type { ProgramTests } from '../program';
import { assertLists } from './assertLists';
import { codeContests } from './codeContests';
import { humanEval } from './humanEval';
import { inputOutput } from './inputOutput';
import { liveCodeBench } from './liveCodeBench';
import { promptAsserts } from './promptAsserts';
import type { TestShape } from './testShape';

/** Every shape, what is recorded before what only the prompt shows; a new one is one line here. */
export const testShapes: readonly TestShape[] = [
  humanEval,
  assertLists,
  liveCodeBench,
  inputOutput,
  codeContests,
  promptAsserts,
];

/**
 * The tests that a record brings for its programs, in the first shape that fits. They may stand in
 * the record itself or in an object of it, as `doc` of lm-eval and `extra_info` of verl are.
 *
 * @param problem the question of the trajectory, which may show tests of its own
 */
export function testsOf(record: JsonObject, problem: string): ProgramTests | undefined {
  const root = Field.root(record);
  const inside = root.keys.map((key) => root.at(key)).filter((place) => place.isObject);
  for (const shape of testShapes) {
    for (const place of [root, ...inside]) {
      const found = shape.read(place, problem);
      if (found !== undefined) {
        return { shape: shape.id, ...found };
      }
    }
  }
  return undefined;
}
