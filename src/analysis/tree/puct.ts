/** A child of a node in a search tree: its summed value, its visits and its prior. */
export interface SearchChild {
  readonly totalValue: number;
  readonly visits: number;
  readonly prior: number;
}

export interface PuctScore {
  /** Mean value, 0 without visits. */
  readonly q: number;
  readonly u: number;
  readonly score: number;
}

/**
 * The selection rule of AlphaZero (Silver et al. 2017, arXiv 1712.01815):
 * `Q + c P sqrt(sum N) / (1 + N)`. Example: visits 10, 3, 0 with priors .5, .3, .2 and c = 1.25
 * choose the second at values .6 and .667.
 */
export function puct(children: readonly SearchChild[], c: number): PuctScore[] {
  const root = Math.sqrt(children.reduce((sum, { visits }) => sum + visits, 0));
  return children.map(({ totalValue, visits, prior }) => {
    const q = visits === 0 ? 0 : totalValue / visits;
    const u = (c * prior * root) / (1 + visits);
    return { q, u, score: q + u };
  });
}
