import { checkUserFactors, type UserFactor } from '../analysis/segments/userFactors';
import { complainOfSetting } from './settingProblems';
import { readSetting } from './settings';

const key = 'cotLens.thoughtFactors';

/** The user's thought factors that can be used; what is wrong with the others is said. */
export function readUserFactors(): readonly UserFactor[] {
  const { factors, problems } = checkUserFactors(readSetting(key));
  if (problems.length > 0) {
    void complainOfSetting(key, problems);
  }
  return factors;
}
