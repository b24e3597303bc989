import type { Judgement } from './equation';
import { judge } from './judge';
import type { Link } from './links';
import type { Side } from './side';

/** Powers and factorials beyond these are not computed. */
const mostExponentDigits = 3;
const mostFactorialDigits = 2;
/** Numerals from this length on make exact fractions slow. */
const longNumeral = 16;
/** So many equations of one text may have long numbers in them; the others are passed over. */
const mostHeavy = 200;

/** Checks the links of one text, which share what was rounded before, and how much may be computed. */
export class LinkChecker {
  private readonly rounded = new Set<string>();
  private heavy = 0;

  /** `undefined` where there is nothing to check. */
  check(link: Link): Judgement | undefined {
    const sides = [link.left, link.right];
    if (sides.some(isTooHeavy)) {
      return undefined;
    }
    this.heavy += sides.some(isHeavy) ? 1 : 0;
    return this.heavy > mostHeavy ? undefined : judge({ ...link, rounded: this.rounded });
  }
}

function isTooHeavy({ items }: Side): boolean {
  return items.some(({ source }, index) => {
    const isLong = (at: number, most: number): boolean => (items[at]?.source.length ?? 0) > most;
    return (
      (source === '^' && isLong(index + 1, mostExponentDigits)) ||
      (source === '!' && isLong(index - 1, mostFactorialDigits))
    );
  });
}

function isHeavy({ items }: Side): boolean {
  return items.some(({ source }) => /^[\^!]/.test(source) || source.length >= longNumeral);
}
