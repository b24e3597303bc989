/**
 * What people say of the answers of one problem, as it stands in a sidecar file beside the data:
 * the rules that merge answers, and the gold answers of files, are sometimes wrong.
 */

/** `same`: these forms mean the same. `apart`: this form stands for itself. `gold`: it is right. */
export type JudgementKind = 'same' | 'apart' | 'gold';

export interface Judgement {
  readonly kind: JudgementKind;
  /** Forms as the siblings write them, without white space around: two or more for `same`. */
  readonly answers: readonly string[];
}

/** One line of a sidecar. `undo` takes back the last judgement of its problem that stands. */
export type JudgementEntry = {
  readonly problemKey: string;
  /** `user`, or the name of a tool. */
  readonly source: string;
  /** ISO 8601. */
  readonly time?: string;
} & (Judgement | { readonly kind: 'undo' });

/** The judgements of one problem that stand, the earliest first. */
export function standingJudgements(
  entries: readonly JudgementEntry[],
  problemKey: string,
): readonly Judgement[] {
  const standing: Judgement[] = [];
  for (const entry of entries) {
    if (entry.problemKey !== problemKey) {
      continue;
    }
    if (entry.kind === 'undo') {
      standing.pop();
    } else {
      standing.push({ kind: entry.kind, answers: entry.answers });
    }
  }
  return standing;
}
