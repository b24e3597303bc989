import { byAlphabet, distinctForms, Groups } from './clusterForms';
import { type AnswerPolicy, defaultPolicy } from './policy';

/** Answers that mean the same. */
export interface AnswerCluster {
  /** The most frequent form; of equally frequent ones the shortest, then the first by alphabet. */
  readonly representative: string;
  /** Indices into the answers, in ascending order. */
  readonly members: readonly number[];
  /** The different texts of the members, most frequent first. */
  readonly forms: readonly string[];
  /** The rules by which different forms were found equal. */
  readonly rules: readonly string[];
}

export interface Clustering {
  /** By number of members, then by first member. */
  readonly clusters: readonly AnswerCluster[];
  /** Indices of those without an answer. */
  readonly abstentions: readonly number[];
}

/**
 * Groups answers by meaning. Each form joins the first group whose leading form it equals; exact
 * forms lead before decimals, so a rounded value joins the exact one it rounds to. What cannot be
 * told is kept apart. The partition does not depend on the order of the answers.
 * Example: `['1/2', '3', '0.5']` gives `[0, 2]` and `[1]`.
 */
export function clusterAnswers(
  answers: readonly (string | undefined)[],
  policy: AnswerPolicy = defaultPolicy,
): Clustering {
  const { forms, abstentions } = distinctForms(answers);
  const groups = new Groups(policy);
  for (const form of forms) {
    groups.add(form);
  }
  const clusters = groups.all.map((group) =>
    clusterOf(
      group.forms.flatMap((form) => form.members),
      answers,
      group.rules,
    ),
  );
  return { clusters: clusters.sort(byCountThenFirst), abstentions };
}

/** A cluster of given members, with its forms and the rules that made it one. */
export function clusterOf(
  unordered: readonly number[],
  answers: readonly (string | undefined)[],
  rules: Iterable<string>,
): AnswerCluster {
  const members = [...unordered].sort((a, b) => a - b);
  const counts = new Map<string, number>();
  for (const member of members) {
    const text = (answers[member] ?? '').trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const forms = [...counts]
    .sort(([a, m], [b, n]) => n - m || a.length - b.length || byAlphabet(a, b))
    .map(([text]) => text);
  return { representative: forms[0] ?? '', members, forms, rules: [...new Set(rules)].sort() };
}

export function byCountThenFirst(a: AnswerCluster, b: AnswerCluster): number {
  return b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0);
}
