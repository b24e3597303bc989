import { answersEqual } from '../answers/compare';

/**
 * Whether a cluster is right: against the gold answer where one of its forms can be compared,
 * else by the producer's verdicts where they agree; `undefined` when neither can tell.
 */
export function clusterVerdict(
  forms: readonly string[],
  gold: string | undefined,
  recorded: readonly (boolean | undefined)[],
): boolean | undefined {
  const verdict = gold === undefined ? undefined : againstGold(forms, gold);
  if (verdict !== undefined) {
    return verdict;
  }
  const known = recorded.filter((each) => each !== undefined);
  const [first] = known;
  return known.every((each) => each === first) ? first : undefined;
}

function againstGold(forms: readonly string[], gold: string): boolean | undefined {
  const verdicts = forms.slice(0, 20).map((form) => answersEqual(form, gold));
  if (verdicts.includes(true)) {
    return true;
  }
  return verdicts.includes(undefined) ? undefined : verdicts.length > 0 ? false : undefined;
}
