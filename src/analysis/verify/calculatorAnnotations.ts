import { textSpan } from '../../base/positions';
import { LinkChecker } from './arithmetic/linkChecker';
import { claimOfLink, linksOf } from './arithmetic/links';
import { arithmeticTokens } from './arithmetic/tokens';
import type { CheckedClaim, Verifier } from './claim';

const id = 'calculator';

const annotation = /<<([^<>\n]{0,300})>>/g;

/**
 * The calculator annotations of GSM8K (Cobbe et al. 2021, arXiv 2110.14168): `<<16-3=13>>` says what
 * a calculator gave for a formula. One claim for each annotation; `unsure` where it is no equation
 * of numbers. Results of doubles and shortened decimals are right.
 */
export const calculatorAnnotations: Verifier = {
  id,
  source: 'https://github.com/openai/grade-school-math, calculation annotations',
  checks: 'statements',
  verify({ text }) {
    const checker = new LinkChecker();
    return Array.from(text.matchAll(annotation), (match) => checked(text, match, checker));
  },
};

function checked(text: string, match: RegExpExecArray, checker: LinkChecker): CheckedClaim {
  const [whole, inner = ''] = match;
  const start = match.index + 2;
  const links = linksOf(arithmeticTokens(inner, start));
  const claims = links.flatMap((link) => {
    const judgement = checker.check(link);
    return judgement === undefined ? [] : [claimOfLink(id, text, link, judgement)];
  });
  const [worst] = [
    ...claims.filter(({ verdict }) => verdict === 'false'),
    ...claims.filter(({ verdict }) => verdict === 'unsure'),
    ...claims,
  ];
  const span = textSpan(match.index, match.index + whole.length);
  const unread = { verdict: 'unsure', reason: 'no equation of numbers' } as const;
  return { verifier: id, ...unread, ...worst, stated: inner, span };
}
