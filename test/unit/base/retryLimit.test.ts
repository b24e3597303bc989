import { expect, it } from 'vitest';
import { RetryLimit } from '../../../src/base/retryLimit';

it('allows so many tries within a while, and more after it', () => {
  let now = 0;
  const limit = new RetryLimit(2, 1000, () => now);
  expect([limit.mayTry(), limit.mayTry(), limit.mayTry()]).toEqual([true, true, false]);
  now = 900;
  expect(limit.mayTry()).toBe(false);
  now = 1001;
  expect([limit.mayTry(), limit.mayTry(), limit.mayTry()]).toEqual([true, true, false]);
});
