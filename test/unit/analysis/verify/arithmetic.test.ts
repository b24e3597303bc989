import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../../../src/analysis/verify/arithmetic/arithmetic';
import type { CheckedClaim } from '../../../../src/analysis/verify/claim';

function claims(text: string): readonly CheckedClaim[] {
  return arithmetic.verify({ problem: '', text });
}

function verdicts(text: string): readonly string[] {
  return claims(text).map(({ verdict }) => verdict);
}

describe('arithmetic', () => {
  it('gives the place of a false equation and what is right', () => {
    const text = 'So the boxes hold 12 * 3 = 38 pens.';
    expect(claims(text)).toEqual([
      {
        verifier: 'arithmetic',
        span: { start: 18, end: 29 },
        stated: '12 * 3 = 38',
        right: '36',
        verdict: 'false',
        reason: 'differs',
      },
    ]);
  });

  it.each([
    ['2 + 3 = 5'],
    ['5 = 2 + 3'],
    ['So we get (4 + 2) * 3 = 18.'],
    ['7 x 6 = 42, and 7×6 = 42'],
    ['-3 - -4 * 2 = 5'],
    ['$12 + $3.50 = $15.50'],
    ['€1,200 * 2 = €2,400'],
    ['1,250,000 / 5 = 250,000'],
    ['\\frac{3}{4} \\times 8 = 6'],
    ['\\(12 \\div 4 = 3\\)'],
    ['$3 + 4 = 7$'],
    ['2^{10} = 1024'],
    ['2**5 = 32'],
    ['5² = 25'],
    ['4! = 24'],
    ['1½ + ½ = 2'],
    ['2 1/2 * 4 = 10'],
    ['20% of 50 = 10'],
    ['1/3 of 30 = 10'],
    ['15 percent of 200 = 30'],
    ['3/4 = 75%'],
    ['100% - 30% = 70%'],
    ['3/12 * 100 = 25%'],
    ['10 / 3 = 3.33'],
    ['10 / 6 = 1.666'],
    ['22 / 7 ≈ 3.14'],
    ['1234 * 5 \\approx 6200'],
    ['17 * 23 = about 390'],
    ['3 apples + 4 apples = 7 apples'],
    ['$5 per hour * 8 hours = $40'],
    ['60 miles/hour * 2 hours = 120 miles'],
    ['2 hours + 30 minutes = 150 minutes'],
    ['6 times 7 equals 42'],
    ['15 divided by 3 is equal to 5'],
    ['16 - 3 = <<16-3=13>>13'],
    ['The total is \\boxed{3 + 4 = 7}'],
    ['3 + 4\n= 7'],
    ['\\frac{9}{7} = 1 \\frac{2}{7}'],
    ['3 + 4 = 7 \\implies x = 7'],
    ['$8 \\cdot 15 = \\boxed{120}$ m²'],
    ['8 m * 15 m = 120 m²'],
  ])('holds for %j', (text) => {
    const found = verdicts(text);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['true']));
  });

  it.each([
    ['2 + 3 = 6', '5'],
    ['6 = 2 + 3', '5'],
    ['$12 + $3.50 = $15.05', '15.5'],
    ['1,250 * 2 = 25,000', '2500'],
    ['\\frac{3}{4} \\times 8 = 5', '6'],
    ['2^{10} = 1000', '1024'],
    ['20% of 50 = 1', '10'],
    ['10 / 3 = 3.34', '≈ 3.3333'],
    ['17 * 23 ≈ 600', '391'],
    ['16 - 3 = <<16-3=12>>12', '13'],
    ['3 apples + 4 apples = 8 apples', '7'],
    ['2.5% * $4,000 = $10,000', '100'],
  ])('fails for %j', (text, right) => {
    expect(claims(text)).toMatchObject([{ verdict: 'false', right }]);
  });

  it('takes chains link by link', () => {
    const text = '2 * (3 + 4) = 2 * 7 = 15 = 3 * 5';
    expect(verdicts(text)).toEqual(['true', 'false', 'true']);
  });

  it('lets a running total go on', () => {
    expect(verdicts('2 + 3 = 5 + 4 = 9')).toEqual(['true', 'true']);
    expect(verdicts('2 + 3 = 5 + 4 = 10')).toEqual(['true', 'false']);
  });

  it('forgives what a rounded number brings with it', () => {
    expect(verdicts('10 / 3 = 3.33, so 3.33 * 3 = 10.05')).toEqual(['true', 'unsure']);
    expect(verdicts('3.33 * 3 = 10.05')).toEqual(['false']);
  });

  it.each([
    ['x + 3 = 8'],
    ['2x = 10'],
    ['2 n + 3 = 8'],
    ['Let f(3) = 9 and y = 4.'],
    ['3 + x + 4 = 9'],
    ['Day 2 = 5 miles'],
    ['Week 1 = 3 * 2 + 5'],
    ['ratio 3:4 = 6:9'],
    ['At 12:30 = lunch'],
    ['version 1.2.3 = 4'],
    ['2024-01-02 = a date'],
    ['101_2 = 5'],
    ['if (3 + 4 == 8)'],
    ['3 + 4 >= 8, 3 + 4 != 8, a => 3'],
    ['```\nx = 3 * 4 = 13\n```'],
    ['log 100 + 1 = 3'],
    ['twice 3 + 4 = 10'],
    ['5 more than 3 + 4 = 12'],
    ['17 mod 5 + 1 = 3'],
    ['3 classmates + his 1 teacher + 1 himself = 5'],
    ['Is 3 * 4 = 13?'],
    ['if 2 + 2 = 5, then'],
    ['1/4 = 5 apples'],
    ['1 hour = 60 * 1'],
    ['3 * 4 = 1 dozen'],
    ['10 / 3 = 3 remainder 1'],
    ['11 / 5 = 2 trays'],
    ['12/1.333... = 10'],
    ['1,500 + 1,700 = 3,2 thousand'],
    ['3 hours - 80 minutes = 77 minutes'],
    ['100 / 5/2 = 40'],
    ['6 / 1/2 = 12'],
    ['[1, 2) + 3 = 5'],
    ['a_1 + 2 = 9'],
    ['5! != 120'],
    ['so it is (5 - 1)! = 4!.'],
    ['2 + 3 + 4 + 5 = 2 + 3 = 5'],
    ['3 / a^2 = 1'],
    ['5 = 2 a^2 + 3'],
    ['3 * 1 = 3 plus 3 / 5 = 0.6'],
    [
      '\\frac{1 \\text{ km}}{2 \\text{ hours}} = \\frac{1000 \\text{ meters}}{7200 \\text{ seconds}}',
    ],
    ['\\frac{1}{2} a = \\frac{1}{2} (6 \\sqrt{2}) = 3 \\sqrt{2}'],
    ['6 / 2 = 3 \\pi'],
    ['1.01 * 1.01 ≈ 1.02, and 1.01^3 = 1.02 * 1.01'],
  ])('raises no alarm for %j', (text) => {
    expect(verdicts(text)).not.toContain('false');
  });

  it('reads hostile texts in linear time', () => {
    const hostile = [
      '1+'.repeat(5_000) + '1=2',
      '('.repeat(10_000) + '1' + ')'.repeat(10_000) + '=2',
      '1='.repeat(10_000),
      '9^999/7^999=3 '.repeat(2_000),
      '99!/98!=3 '.repeat(2_000),
      '1'.repeat(20_000) + '=1',
      ' '.repeat(20_000) + '=' + '\n'.repeat(20_000) + '=',
      '\\frac{'.repeat(5_000) + '=1',
      '1/'.repeat(5_000) + '1=1',
      '<<'.repeat(10_000) + '=',
      'times '.repeat(5_000) + '3 = 3',
      '1,111,'.repeat(5_000) + '=1',
    ];
    const start = performance.now();
    hostile.forEach((text) => claims(text));
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('names each place where the equation stands', () => {
    const text = 'First 1 + 1 = 3.\nThen 2 + 2 = 5, and 3 + 3 = 6.';
    expect(
      claims(text).map(({ span, stated }) => text.slice(span.start, span.end) === stated),
    ).toEqual([true, true, true]);
  });
});
