import { describe, expect, it } from 'vitest';
import { falseEquations } from '../../../../src/analysis/defects/falseEquations';
import { trajectoryWith } from './contexts';

const found = (thought: string, response = 'The answer is 12.') =>
  falseEquations(trajectoryWith({ thought, response }));

describe('falseEquations', () => {
  it('names what is stated and what is right, in either text', () => {
    expect(found('So 3 * 4 = 13 pens.', 'As 3 * 5 = 15, and 15 - 2 = 12: 12')).toEqual([
      {
        code: 'false-equation',
        severity: 'warning',
        text: 'thought',
        span: { start: 3, end: 13 },
        values: { stated: '3 * 4 = 13', right: '12' },
      },
      {
        code: 'false-equation',
        severity: 'warning',
        text: 'response',
        span: { start: 19, end: 30 },
        values: { stated: '15 - 2 = 12', right: '13' },
      },
    ]);
  });

  it('names an annotation only where the equation around it holds', () => {
    expect(found('3 * 4 = <<3*4=13>>13')).toMatchObject([{ values: { right: '12' } }]);
    expect(found('3 * 4 = <<3*5=16>>12')).toMatchObject([{ values: { stated: '3*5=16' } }]);
  });

  it('keeps the order of the text', () => {
    const starts = found('<<1+1=3>>, 2 + 2 = 5, <<3+3=7>>').map(({ span }) => span.start);
    expect(starts).toEqual([0, 11, 22]);
  });

  it('says so only a hundred times', () => {
    expect(found('1 + 1 = 3. '.repeat(500))).toHaveLength(100);
  });
});
