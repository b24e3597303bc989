import { type Node } from './node';
import { type TokenReader } from './reader';

/** What atoms need of the grammar around them. */
export interface Grammar {
  readonly reader: TokenReader;
  formula(): Node | undefined;
  sum(): Node | undefined;
  product(): Node | undefined;
  signed(): Node | undefined;
  powered(): Node | undefined;
  /** True when the next token can begin a factor. */
  startsFactor(): boolean;
  /** Reads with or without open absolute bars around. */
  withBars(count: 0 | 1, read: () => Node | undefined): Node | undefined;
}
