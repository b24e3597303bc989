import { type AnswerPolicy, compareAnswers, defaultPolicy } from '../answers/compare';

/**
 * Whether a cluster is right: against the gold answer where one of its forms can be compared,
 * else by the producer's verdicts where they agree; `undefined` when neither can tell.
 */
export function clusterVerdict(
  forms: readonly string[],
  gold: string | undefined,
  recorded: readonly (boolean | undefined)[],
  policy: AnswerPolicy = defaultPolicy,
): boolean | undefined {
  const verdict = gold === undefined ? undefined : againstGold(forms, gold, policy);
  if (verdict !== undefined) {
    return verdict;
  }
  const known = recorded.filter((each) => each !== undefined);
  const [first] = known;
  return known.every((each) => each === first) ? first : undefined;
}

function againstGold(
  forms: readonly string[],
  gold: string,
  policy: AnswerPolicy,
): boolean | undefined {
  const verdicts = forms.slice(0, 20).map((form) => compareAnswers(form, gold, policy).verdict);
  if (verdicts.includes('equal')) {
    return true;
  }
  return verdicts.includes('unsure') ? undefined : verdicts.length > 0 ? false : undefined;
}
