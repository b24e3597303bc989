import { describe, expect, it } from 'vitest';
import { type Beforehand, beforehand } from '../../../../src/analysis/table/beforehand';
import { parseFilter } from '../../../../src/analysis/table/filterLanguage';

function toldBy(filter: string): Beforehand | undefined {
  const parsed = parseFilter(filter);
  return beforehand(parsed.ok ? parsed.conditions : []);
}

describe('what a filter tells before the annotation', () => {
  it.each([
    ['"carry the two"', 'carry the two'],
    ['model:qwen "carry"', 'carry'],
    ['"two" "carry the two"', 'carry the two'],
    ['model:qwen', 'qwen'],
    ['-"wrong" problem:train', 'train'],
    ['tokens>4000 zebra', 'zebra'],
  ])('looks for the records of %s by %j', (filter, sought) => {
    expect(toldBy(filter)?.sought).toBe(sought);
  });

  it.each(['', 'tokens>4000', 'answer:12', '-"carry"', '-model:qwen', 'record>5', 'model:""'])(
    'knows of no text by which to find the records of “%s”',
    (filter) => {
      expect(toldBy(filter)).toBeUndefined();
    },
  );

  it.each([
    ['"a" model:m reward>0.5 record<9 truncated:false finish:stop -"b" word', true],
    ['"a" tokens>4000', false],
    ['"a" answer:12', false],
    ['"a" correct:true', false],
    ['"a" -word', false],
  ])('says whether “%s” waits for nothing', (filter, decides) => {
    expect(toldBy(filter)?.decides).toBe(decides);
  });

  it.each([
    ['"a" tokens>4000 model:m', true],
    // A model or an answer may be put together from what the bytes do not hold so.
    ['model:m', false],
    ['"a" word', false],
  ])('says whether “%s” leaves out what is not found', (filter, excludes) => {
    expect(toldBy(filter)?.excludes).toBe(excludes);
  });
});
