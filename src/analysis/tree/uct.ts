/**
 * The selection rule UCT (Kocsis and Szepesvári 2006; rStar-Math, Guan et al. 2025, arXiv
 * 2501.04519): `Q + c sqrt(ln N_parent / N)`, where the visits of the parent are those of all
 * children unless given. A child without visits comes first: infinity.
 */
export function uct(
  children: readonly { readonly totalValue: number; readonly visits: number }[],
  c: number,
  parentVisits = children.reduce((sum, { visits }) => sum + visits, 0),
): number[] {
  return children.map(({ totalValue, visits }) =>
    visits === 0
      ? Number.POSITIVE_INFINITY
      : totalValue / visits + c * Math.sqrt(Math.log(parentVisits) / visits),
  );
}
