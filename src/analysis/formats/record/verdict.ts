/** The verdict that a score of 0 or 1 stands for; any other score is none. */
export function verdictIn(score: number | undefined): boolean | undefined {
  return score === 1 ? true : score === 0 ? false : undefined;
}
