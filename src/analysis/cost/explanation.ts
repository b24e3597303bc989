/** Where a figure comes from, as plain text: nothing in it is markup. */
export interface Explanation {
  /** What the figure is, with its value. */
  readonly summary: string;
  /** Formulas with the values put in, one per line. */
  readonly formulas: readonly string[];
  /** Assumptions and sources, one per line. */
  readonly sources: readonly string[];
}

export function explanationText(explanation: Explanation): string {
  const { summary, formulas, sources } = explanation;
  return [summary, ...formulas, ...sources].join('\n');
}
