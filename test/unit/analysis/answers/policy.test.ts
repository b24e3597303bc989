import { describe, expect, it } from 'vitest';
import {
  type AnswerPolicy,
  compareAnswers,
  defaultPolicy,
} from '../../../../src/analysis/answers/compare';

type Switch = readonly [
  change: Partial<AnswerPolicy>,
  a: string,
  b: string,
  byDefault: string,
  changed: string,
];

const switches: readonly Switch[] = [
  [{ percentLenient: true }, '35%', '35', 'unsure', 'equal'],
  [{ percentLenient: true }, '35%', '0.35', 'equal', 'equal'],
  [{ bracketsLenient: false }, '(6,7)', '6,7', 'equal', 'different'],
  [{ minimumSignificantDigits: 3 }, '0.143', '1/7', 'different', 'equal'],
  [{ minimumSignificantDigits: 6 }, '0.1429', '1/7', 'equal', 'different'],
  [{ minimumSignificantDigits: 3 }, '\\sqrt{7}', '2.65', 'different', 'equal'],
  [{ decimalComma: 'always' }, '8,25', '33/4', 'different', 'equal'],
  [{ decimalComma: 'never' }, '8,25', '8.25', 'equal', 'different'],
  [{ unitMismatch: 'ignore' }, '8 cm', '8 m', 'different', 'equal'],
  [{ unitMismatch: 'ignore' }, '8 kg', '9 kg', 'different', 'different'],
  [{ textCase: 'mind' }, 'Saturn', 'saturn', 'equal', 'different'],
  [{ assignedName: 'mind' }, 'y = 4x', 'f(x) = 4x', 'equal', 'different'],
  [{ assignedName: 'mind' }, 'n = 17', '17', 'equal', 'different'],
];

describe('answer policy', () => {
  it.each(switches)('%o decides between %s and %s', (change, a, b, byDefault, changed) => {
    const policy = { ...defaultPolicy, ...change };
    expect(compareAnswers(a, b).verdict).toBe(byDefault);
    expect(compareAnswers(a, b, policy).verdict).toBe(changed);
    expect(compareAnswers(b, a, policy).verdict).toBe(changed);
  });
});
