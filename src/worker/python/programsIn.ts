import { isArray, isObject } from '../../analysis/formats/record/fields';
import type { JsonValue, Trajectory } from '../../analysis/model';
import type { ProgramTests } from '../../analysis/verify/programs/program';
import { programsOf, type TrajectoryPrograms } from '../../analysis/verify/programs/programsOf';
import { testsOf } from '../../analysis/verify/programs/tests/testShapes';

/** The programs of a trajectory with the tests that its record brings. */
export interface TestedPrograms extends TrajectoryPrograms {
  readonly tests: ProgramTests | undefined;
}

/** @param rawRecord the record that holds the trajectory, as the file has it */
export function programsIn(trajectory: Trajectory, rawRecord: string): TestedPrograms {
  const problem = trajectory.problem.text;
  const objects = objectsOf(JSON.parse(rawRecord) as JsonValue);
  const tests = objects
    .map((record) => testsOf(record, problem))
    .find((found) => found !== undefined);
  return { ...programsOf(trajectory, tests), tests };
}

/** A record may also be an array of objects. */
function objectsOf(value: JsonValue) {
  return (isArray(value) ? value : [value]).filter(isObject);
}
