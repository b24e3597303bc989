/** How the bars of a tree lie in the rows that they have. */
export interface TreeLayout {
  readonly id: string;
  readonly title: string;
  /** Forks are drawn as lines between bars. */
  readonly hasLinks: boolean;
  /**
   * Where the bar stands within its rows, in pixels from above.
   *
   * @param share of all shown rollouts that go through it, in [0, 1]
   */
  bar(top: number, bottom: number, share: number): { readonly y: number; readonly height: number };
}
