import type { TreeModel } from '../model/treeModel';
import type { TreeView } from '../../../protocol/tree';
import type { TreeInk } from '../drawing/treeInk';

/** What the colours of a tree say. */
export interface Colouring {
  readonly id: string;
  readonly title: string;
  /** Whether it has something to say of a tree; it always has where nothing stands here. */
  applies?(model: TreeModel, tree: Pick<TreeView, 'verification'>): boolean;
  /** It shows what verifiers find, for which they have to be asked first. */
  readonly needsVerifying?: true;
  of(model: TreeModel, ink: TreeInk): NodeColours;
}

export interface NodeColours {
  /** In place of that of the colouring. */
  readonly title?: string;
  /** `undefined` where it is not known, which is drawn as an outline. */
  colour(node: number): string | undefined;
  /** In words, for the pointer and the file of values. */
  text(node: number): string | undefined;
  readonly legend: Legend;
}

export type Legend =
  | {
      readonly kind: 'scale';
      /** From one end to the other. */
      readonly stops: readonly LegendEntry[];
    }
  | { readonly kind: 'names'; readonly entries: readonly LegendEntry[] };

export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
}
