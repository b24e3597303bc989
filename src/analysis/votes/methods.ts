import { bestOfNMethod } from './bestOfN';
import { ciscMethod } from './cisc';
import { deepConfMethods } from './deepConf';
import { logprobMajorityMethod } from './logprobWeights';
import { majorityMethod } from './majority';
import { type VoteMethod } from './method';
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
