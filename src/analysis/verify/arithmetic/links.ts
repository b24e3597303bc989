import { textSpan } from '../../../base/positions';
import type { CheckedClaim } from '../claim';
import { valueText } from '../valueText';
import { type Gap, readGap } from './gap';
import type { Judgement } from './equation';
import type { Side } from './side';
import type { ArithmeticToken } from './tokens';

/** One link of a chain of equations, between two formulas of numbers. */
export interface Link {
  readonly left: Side;
  readonly right: Side;
  readonly isApproximate: boolean;
  /** The right side is the left one of the next link. */
  readonly goesOn: boolean;
}

/** The links of a statement that have numbers alone on both sides. */
export function linksOf(tokens: readonly ArithmeticToken[]): readonly Link[] {
  const relations = tokens.flatMap(({ kind }, index) => (kind === 'relation' ? [index] : []));
  if (relations.length === 0) {
    return [];
  }
  const gaps = [...relations, tokens.length].map((to, index): Gap => {
    const from = index === 0 ? 0 : beginOf(tokens, relations[index - 1] ?? 0);
    return readGap(tokens, { from, to, opens: index > 0, closes: index < relations.length });
  });
  return relations.flatMap((relation, index) => {
    const left = gaps[index]?.tail;
    const right = gaps[index + 1]?.head;
    const isApproximate = tokens[relation]?.source === '≈' || isVague(tokens[relation + 1]);
    return left === undefined || right === undefined
      ? []
      : [{ left, right, isApproximate, goesOn: right.whole }];
  });
}

/** Where a formula behind a relation begins: a word that only says how exact it is, is passed over. */
function beginOf(tokens: readonly ArithmeticToken[], relation: number): number {
  return relation + (isVague(tokens[relation + 1]) ? 2 : 1);
}

const vague = new Set(['about', 'approximately', 'around', 'roughly', 'nearly', 'almost', '~']);

function isVague(token: ArithmeticToken | undefined): boolean {
  return token !== undefined && vague.has(token.source.toLowerCase());
}

/** What is said of a link, with its place in the text. */
export function claimOfLink(
  verifier: string,
  text: string,
  { left, right }: Link,
  { verdict, reason, right: value }: Judgement,
): CheckedClaim {
  return {
    verifier,
    span: textSpan(left.start, right.end),
    stated: text.slice(left.start, right.end),
    ...(value && { right: valueText(value) }),
    verdict,
    reason,
  };
}
