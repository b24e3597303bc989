import type { CheckedClaim } from '../claim';
import { valueText } from '../valueText';
import { type Comparison, compare } from './comparison';
import type { EachOnce, Rule } from './rule';

/** Named groups of the problem and of the place found, and `gold` and `answer` where there are any. */
export type NamedTexts = Readonly<Record<string, string>>;

type Judgement = Pick<CheckedClaim, 'verdict' | 'reason' | 'right'>;

/** What a rule's conditions say of the named texts: false where one fails, unsure where one cannot be told. */
export function judgePlace(
  { expect, usesEachOnce }: Pick<Rule, 'expect' | 'usesEachOnce'>,
  names: NamedTexts,
): Judgement {
  const judgements = [
    ...(usesEachOnce === undefined ? [] : [judgeEachOnce(usesEachOnce, names)]),
    ...expect.map((comparison) => judgeComparison(comparison, names)),
  ];
  return (
    judgements.find(({ verdict }) => verdict === 'false') ??
    judgements.find(({ verdict }) => verdict === 'unsure') ?? {
      verdict: 'true',
      reason: 'all that is expected holds',
    }
  );
}

function judgeEachOnce({ numbers, in: where }: EachOnce, names: NamedTexts): Judgement {
  const [asked, used] = [names[numbers], names[where]].map((text) =>
    (text?.match(/\d+(?:\.\d+)?/g) ?? []).toSorted().join(' '),
  );
  return asked === used
    ? { verdict: 'true', reason: 'each number once' }
    : { verdict: 'false', reason: 'not each number once' };
}

function judgeComparison(comparison: Comparison, names: NamedTexts): Judgement {
  const compared = compare(comparison, (name) => names[name]);
  if ('missing' in compared) {
    return { verdict: 'unsure', reason: compared.missing };
  }
  const { relation } = comparison;
  const [a, b] = [valueText(compared.left), valueText(compared.right)];
  if (compared.holds) {
    return { verdict: 'true', reason: `${a} ${relation} ${b}` };
  }
  const mended = relation === '=' ? mendedText(comparison, a, b) : undefined;
  return {
    verdict: 'false',
    reason: `${a} ${relation} ${b} does not hold`,
    ...(mended !== undefined && { right: mended }),
  };
}

/** What has to stand in place of a side that is a text and nothing else. */
function mendedText({ left, right }: Comparison, a: string, b: string): string | undefined {
  return isText(right) ? a : isText(left) ? b : undefined;
}

function isText(side: Comparison['left']): boolean {
  return side.kind === 'variable';
}
