/** How often each pair of labels met. Row: the reference ("gold"); column: what was given. */
export interface Confusion {
  /** All labels that occur on either side, in the order given or found. */
  readonly labels: readonly string[];
  /** `counts[gold][given]`, by index in `labels`. */
  readonly counts: readonly (readonly number[])[];
  readonly total: number;
}

/** One item under both labellings. */
export interface LabelPair {
  readonly gold: string;
  readonly given: string;
}

/**
 * Counts the pairs. `order` names the labels that come first; labels not named there follow in
 * alphabetical order.
 *
 * Example: for the pairs (a, a), (a, b), (b, b) the labels are `[a, b]` and the counts
 * `[[1, 1], [0, 1]]`.
 */
export function confusionOf(pairs: readonly LabelPair[], order: readonly string[] = []): Confusion {
  const found = new Set(pairs.flatMap(({ gold, given }) => [gold, given]));
  const named = order.filter((label) => found.has(label));
  const others = [...found].filter((label) => !order.includes(label)).sort();
  const labels = [...named, ...others];
  const indexOf = new Map(labels.map((label, index) => [label, index]));
  const counts = labels.map(() => labels.map(() => 0));
  for (const { gold, given } of pairs) {
    const row = counts[indexOf.get(gold) ?? -1];
    const column = indexOf.get(given) ?? -1;
    if (row !== undefined) {
      row[column] = (row[column] ?? 0) + 1;
    }
  }
  return { labels, counts, total: pairs.length };
}

/** How often each label is the reference, by index in `labels`. */
export function goldCounts({ counts }: Confusion): readonly number[] {
  return counts.map((row) => row.reduce((sum, count) => sum + count, 0));
}

/** How often each label was given, by index in `labels`. */
export function givenCounts({ labels, counts }: Confusion): readonly number[] {
  return labels.map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}

/** How often both sides agree on each label, by index in `labels`. */
export function agreedCounts({ counts }: Confusion): readonly number[] {
  return counts.map((row, index) => row[index] ?? 0);
}
