import { textSpan } from '../../../base/positions';
import type { CheckedClaim } from '../claim';
import type { UserVerifier, UserVerifierInput } from '../user/userVerifier';
import { judgePlace, type NamedTexts } from './judgePlace';
import { allMatches, namedGroups } from './matches';
import type { Rule } from './rule';

/** So many claims of one text are kept. */
const mostClaims = 1000;

/** What a rule says of a text. Pure; a search takes time linear in the length of the text. */
export class RuleVerifier implements UserVerifier {
  constructor(private readonly rule: Rule) {}

  verify(input: UserVerifierInput): readonly CheckedClaim[] {
    const names = this.namesOfProblem(input);
    if (names === undefined || !this.looksAt(input)) {
      return [];
    }
    return [...this.places(input, names), ...this.wholeText(input), ...this.forbidden(input)].slice(
      0,
      mostClaims,
    );
  }

  private looksAt({ part, givesAnswer }: UserVerifierInput): boolean {
    switch (this.rule.in) {
      case 'answer':
        return givesAnswer;
      case 'thought':
        return part === 'thought';
      case 'everywhere':
        return true;
    }
  }

  /** The named texts of problem, format and so on; `undefined` where the rule is not for them. */
  private namesOfProblem(input: UserVerifierInput): NamedTexts | undefined {
    const { gold, answer } = input;
    const names: Record<string, string> = {
      ...(gold !== undefined && { gold }),
      ...(answer !== undefined && { answer }),
    };
    for (const [field, pattern] of this.rule.appliesTo) {
      const matcher = pattern.matcher(input[field] ?? '');
      if (!matcher.find()) {
        return undefined;
      }
      Object.assign(names, namedGroups(pattern, matcher));
    }
    return names;
  }

  private *places(input: UserVerifierInput, names: NamedTexts): Iterable<CheckedClaim> {
    const { rule } = this;
    if (rule.expect.length === 0 && rule.usesEachOnce === undefined) {
      return;
    }
    if (rule.find === undefined) {
      yield this.claim(input.text, answerPlace(input), judgePlace(rule, names));
      return;
    }
    const places = allMatches(rule.find, input.text, mostClaims);
    const taken =
      rule.take === 'all' ? places : rule.take === 'first' ? places.slice(0, 1) : places.slice(-1);
    for (const { start, end, groups } of taken) {
      yield this.claim(input.text, { start, end }, judgePlace(rule, { ...names, ...groups }));
    }
  }

  /** What must be there once. */
  private *wholeText(input: UserVerifierInput): Iterable<CheckedClaim> {
    const { mustContain, answerMatches } = this.rule;
    const place = answerPlace(input);
    if (mustContain !== undefined) {
      const isThere = mustContain.matcher(input.text).find();
      yield this.claim(input.text, place, {
        verdict: isThere ? 'true' : 'false',
        reason: isThere ? 'has what it must contain' : `lacks ${mustContain.pattern()}`,
      });
    }
    if (answerMatches !== undefined && input.answer !== undefined) {
      const isSuch = answerMatches.matcher(input.answer).find();
      yield this.claim(input.text, place, {
        verdict: isSuch ? 'true' : 'false',
        reason: isSuch ? 'answer as asked' : `the answer does not match ${answerMatches.pattern()}`,
      });
    }
  }

  private *forbidden({ text }: UserVerifierInput): Iterable<CheckedClaim> {
    const { mustNotContain } = this.rule;
    for (const place of mustNotContain ? allMatches(mustNotContain, text, mostClaims) : []) {
      yield this.claim(text, place, { verdict: 'false', reason: 'must not be there' });
    }
  }

  private claim(
    text: string,
    { start, end }: { readonly start: number; readonly end: number },
    judgement: Pick<CheckedClaim, 'verdict' | 'reason' | 'right'>,
  ): CheckedClaim {
    return {
      verifier: this.rule.name,
      span: textSpan(start, end),
      stated: text.slice(start, end),
      ...judgement,
    };
  }
}

/** Where the answer stands last; the last line where it cannot be found. */
function answerPlace({ text, answer = '' }: UserVerifierInput): { start: number; end: number } {
  const start = answer === '' ? -1 : text.lastIndexOf(answer);
  if (start >= 0) {
    return { start, end: start + answer.length };
  }
  const end = text.trimEnd().length;
  return { start: text.lastIndexOf('\n', end - 1) + 1, end };
}
