import { type PairReading } from './reading';

export const withComma = /^-?\d+,\d+$/;
export const withPoint = /^-?\d*\.\d+$/;

/** `3,14` against `3.14`. */
export const decimalComma: PairReading = {
  read: (a, b, policy) => {
    const rewrite = (text: string, other: string): string =>
      withComma.test(text) && (policy.decimalComma === 'always' || withPoint.test(other))
        ? text.replace(',', '.')
        : text;
    return policy.decimalComma === 'never' ? undefined : [rewrite(a, b), rewrite(b, a)];
  },
};
