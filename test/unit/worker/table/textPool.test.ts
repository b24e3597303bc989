import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExpectedError } from '../../../../src/base/errors';
import { TemporaryFile } from '../../../../src/corpus/containers/temporaryFile';
import { TextPool } from '../../../../src/worker/table/textPool';

const oneOf = (at: number): string =>
  [`What is ${at}?`, `Was ist größer als ${at}?`, `${at} 加一是多少？`, `half \ud83d${at}`][
    at % 4
  ] ?? '';
const many = Array.from({ length: 3000 }, (_, at) => oneOf(at));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('TextPool', () => {
  it.each([
    ['in memory', undefined],
    ['on the disk', 0],
    ['partly here, partly there', 20_000],
  ])('gives back every text, whatever its units: %s', (_name, memoryLimit) => {
    const pool = new TextPool(memoryLimit);
    const numbers = many.map((text) => pool.number(text));
    expect(numbers.map((number) => pool.text(number))).toEqual(many);
    expect([...numbers].reverse().map((number) => pool.text(number))).toEqual([...many].reverse());
    pool.dispose();
  });

  it('knows a text again, and the empty one is 0', () => {
    const pool = new TextPool();
    const [first, second] = ['qwen', 'llama'].map((text) => pool.number(text));
    expect([pool.number('qwen'), pool.number('llama')]).toEqual([first, second]);
    expect([pool.number(''), pool.text(0)]).toEqual([0, '']);
    expect(first).not.toBe(second);
    pool.dispose();
  });

  it('goes on in memory when the disk has no room', () => {
    const pool = new TextPool(20_000);
    const append = vi.spyOn(TemporaryFile.prototype, 'append');
    const numbers = many.map((text, at) => {
      if (at === 2000) {
        append.mockImplementation(() => {
          throw new ExpectedError('the disk is full');
        });
      }
      return pool.number(text);
    });
    expect(append).toHaveBeenCalled();
    expect(numbers.map((number) => pool.text(number))).toEqual(many);
    pool.dispose();
  });

  it('says so when it is asked after its end', () => {
    const pool = new TextPool();
    const number = pool.number('a');
    pool.dispose();
    expect(() => pool.text(number)).toThrow(ExpectedError);
  });
});
