import { type Input } from './cases';
import { elections } from './elections';
import { estimates } from './estimates';
import { stopping } from './stopping';
import { trees } from './trees';

const all = { ...elections, ...estimates, ...stopping, ...trees };

/** What our functions say to a worked case; `expected` is given for what the input leaves out. */
export function computed(method: string, input: Input, expected: unknown): unknown {
  const compute = all[method];
  if (compute === undefined) {
    throw new Error(`No function computes ${method}`);
  }
  return compute(input, expected);
}
