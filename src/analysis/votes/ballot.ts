/** What one trajectory brings to the vote of its sibling group. */
export interface Ballot {
  /** The extracted answer. */
  readonly answer?: string | undefined;
  readonly gold?: string | undefined;
  /** The producer's verdict. */
  readonly correct?: boolean | undefined;
  readonly reward?: number | undefined;
  /** The model was cut off; such a trajectory does not vote. */
  readonly truncated: boolean;
  /** Output tokens. */
  readonly tokens?: number | undefined;
}
