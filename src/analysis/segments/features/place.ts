import { hashOf } from './hash';
import { bin, type Shapes } from './shapes';

const names = {
  share: hashOf('place in the thought'),
  index: hashOf('sentences before'),
  fromEnd: hashOf('sentences behind'),
};
const edges = {
  share: [0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95],
  index: [0, 1, 2, 3, 5, 8, 12, 20],
  fromEnd: [0, 1, 2, 3, 5, 8, 15],
};

/** Where span `index` of `count` stands in its thought. */
export function readPlace(index: number, count: number, shapes: Shapes): void {
  const last = count - 1;
  shapes.add(names.share, bin(index / Math.max(1, last), edges.share));
  shapes.add(names.index, bin(index, edges.index));
  shapes.add(names.fromEnd, bin(last - index, edges.fromEnd));
}
