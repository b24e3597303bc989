import { bestOfNMethod } from './bestOfN';
import { majorityMethod } from './majority';
import { type VoteMethod } from './method';
import { weightedMajorityMethod } from './weightedMajority';

/** The voting methods, in the order in which they are shown. */
export const methods: readonly VoteMethod[] = [
  majorityMethod,
  weightedMajorityMethod,
  bestOfNMethod,
];
