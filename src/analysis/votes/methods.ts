import { bestOfNMethod } from './bestOfN';
import { ciscMethod } from './cisc';
import { deepConfMethods } from './deepConf';
import { logprobMajorityMethod } from './logprobWeights';
import { majorityMethod } from './majority';
import type { MethodWords, VoteMethod } from './method';
import { stepMethods } from './stepRewards';
import { weightedMajorityMethod } from './weightedMajority';

/** The voting methods, in the order in which they are shown. */
export const methods: readonly VoteMethod[] = [
  majorityMethod,
  weightedMajorityMethod,
  bestOfNMethod,
  ...stepMethods,
  logprobMajorityMethod,
  ciscMethod,
  ...deepConfMethods,
];

/** How a method is called and what it does; one that is not listed goes by its name. */
export function wordsOf(name: string): MethodWords {
  const known = methods.find((method) => method.name === name);
  return known?.words ?? { title: name, description: '' };
}
