import { describe, expect, it } from 'vitest';
import { PacedProgress } from '../../../src/worker/pacedProgress';

describe('PacedProgress', () => {
  it('reports every 250 ms at most, and nothing of what is done at once', () => {
    let now = 1000;
    const reported: number[] = [];
    const progress = new PacedProgress(
      (done) => reported.push(done),
      () => now,
    );
    for (let done = 1; done <= 10; done++) {
      now += 100;
      progress.reached(done);
    }
    expect(reported).toEqual([3, 6, 9]);
  });

  it('reports at once what comes long after the last report', () => {
    let now = 0;
    const reported: number[] = [];
    const progress = new PacedProgress(
      (done) => reported.push(done),
      () => now,
    );
    for (now of [249, 250, 499, 5000, 5249, 5250]) {
      progress.reached(now);
    }
    expect(reported).toEqual([250, 5000, 5250]);
  });
});
