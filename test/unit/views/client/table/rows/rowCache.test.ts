import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../../../../src/views/protocol/table';
import { RowCache, pageRows } from '../../../../../../src/views/client/table/rows/rowCache';

interface Question {
  readonly from: number;
  readonly count: number;
  answer(): Promise<void>;
  refuse(): Promise<void>;
}

/** A host that answers when it is told to. */
function harness(rows: number): {
  cache: RowCache;
  questions: Question[];
  errors: unknown[];
} {
  const questions: Question[] = [];
  const errors: unknown[] = [];
  const settle = (): Promise<void> => new Promise((done) => setTimeout(done));
  const cache = new RowCache(
    (from, count) =>
      new Promise((resolve, reject) => {
        questions.push({
          from,
          count,
          answer: () => {
            resolve(Array.from({ length: count }, (_, at) => problem(from + at)));
            return settle();
          },
          refuse: () => {
            reject(new Error('gone'));
            return settle();
          },
        });
      }),
    () => undefined,
    (error) => errors.push(error),
  );
  cache.reset(rows);
  return { cache, questions, errors };
}

function problem(record: number): TableRow {
  return { kind: 'problem', record, line: record, reason: '' };
}

const page = (number: number): number => number * pageRows;
const asked = (questions: readonly Question[]): number[][] =>
  questions.map(({ from, count }) => [from / pageRows, count / pageRows]);

describe('RowCache', () => {
  it('asks for neighbouring pages at once, four at most', () => {
    const { cache, questions } = harness(10_000);
    cache.want(page(3), page(5) + 1);
    expect(asked(questions)).toEqual([[3, 3]]);
    cache.want(page(20), page(29));
    expect(asked(questions)).toEqual([
      [3, 3],
      [20, 4],
    ]);
  });

  it('asks for no more rows than there are', () => {
    const { cache, questions } = harness(70);
    cache.want(0, 70);
    expect(questions.map(({ from, count }) => [from, count])).toEqual([[0, 70]]);
    const empty = harness(0);
    empty.cache.want(0, 10);
    expect(empty.questions).toEqual([]);
  });

  it('asks once for what is wanted again and again', () => {
    const { cache, questions } = harness(10_000);
    for (let at = 0; at < 50; at++) {
      cache.want(at, at + 10);
    }
    expect(asked(questions)).toEqual([[0, 1]]);
  });

  it('passes by what is no longer wanted when an answer comes', async () => {
    const { cache, questions } = harness(100_000);
    for (let number = 0; number < 100; number += 10) {
      cache.want(page(number), page(number) + 1);
    }
    expect(asked(questions)).toEqual([
      [0, 1],
      [10, 1],
    ]);
    await questions[0]?.answer();
    expect(asked(questions).slice(2)).toEqual([[90, 1]]);
    expect(cache.row(5)).toEqual(problem(5));
    expect(cache.row(page(10))).toBeUndefined();
  });

  it('drops answers of a view that is past', async () => {
    const { cache, questions } = harness(1000);
    cache.want(0, 10);
    cache.reset(500);
    cache.want(0, 10);
    await questions[0]?.answer();
    expect(cache.row(0)).toBeUndefined();
    await questions[1]?.answer();
    expect(cache.row(0)).toEqual(problem(0));
  });

  it('asks nothing while the view is about to change', async () => {
    const { cache, questions } = harness(1000);
    cache.hold();
    cache.want(0, 10);
    expect(questions).toEqual([]);
    cache.release();
    expect(questions.length).toBe(1);
    await questions[0]?.answer();
  });

  it('asks again for what is in view when rows are stale, and shows the old ones meanwhile', async () => {
    const { cache, questions } = harness(100_000);
    cache.want(0, 10);
    await questions[0]?.answer();
    cache.want(page(50), page(50) + 10);
    await questions[1]?.answer();
    cache.refresh(100_000, 0);
    expect(cache.row(0)).toBeUndefined();
    expect(cache.row(page(50))).toEqual(problem(page(50)));
    expect(asked(questions).slice(2)).toEqual([[50, 1]]);
    await questions[2]?.answer();
    expect(questions.length).toBe(3);
  });

  it('asks for nothing that has not changed', async () => {
    const { cache, questions } = harness(100_000);
    cache.want(page(3), page(3) + 10);
    await questions[0]?.answer();
    cache.refresh(200_000, page(4));
    expect(questions.length).toBe(1);
    expect(cache.row(page(3))).toEqual(problem(page(3)));
    cache.refresh(200_000, page(4) - 1);
    expect(asked(questions).slice(1)).toEqual([[3, 1]]);
    await questions[1]?.answer();
  });

  it('waits for answers when changes come faster than these, and then asks once more', async () => {
    const { cache, questions } = harness(100_000);
    cache.want(0, 10);
    for (let at = 0; at < 100; at++) {
      cache.refresh(100_000 + at, 0);
    }
    expect(questions.length).toBe(1);
    await questions[0]?.answer();
    expect(questions.length).toBe(2);
    await questions[1]?.answer();
    expect(questions.length).toBe(2);
  });

  it('forgets pages seen long ago, never those in view', async () => {
    const { cache, questions } = harness(1_000_000);
    for (let number = 0; number < 300; number += 2) {
      cache.want(page(number), page(number) + 1);
      await questions.at(-1)?.answer();
    }
    expect(cache.size).toBeLessThan(60);
    expect(cache.row(0)).toBeUndefined();
    expect(cache.row(page(298))).toEqual(problem(page(298)));
  });

  it('says that it was refused, and does not ask for ever', async () => {
    const { cache, questions, errors } = harness(1000);
    cache.want(0, 10);
    await questions[0]?.refuse();
    cache.want(0, 10);
    expect(errors).toEqual([new Error('gone')]);
    expect(questions.length).toBe(1);
    cache.refresh(1000, 0);
    expect(questions.length).toBe(2);
    await questions[1]?.answer();
    expect(cache.row(0)).toEqual(problem(0));
  });
});
