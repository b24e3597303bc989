import { combine } from './hash';
import { HashColumn } from './hashColumn';

/** More than all readers of shapes add together. */
const mostShapes = 64;

/** Features that are a name with a small whole number: the shape of a span, its numbers and place. */
export class Shapes extends HashColumn {
  constructor() {
    super(mostShapes);
  }

  add(name: number, value: number): void {
    this.push(combine(name, value));
  }

  /** A feature that is there or not. */
  flag(name: number, value: boolean): void {
    if (value) {
      this.add(name, 1);
    }
  }
}

/** Which of the bins between `edges` a value falls in: the number of edges below it. */
export function bin(value: number, edges: readonly number[]): number {
  let index = 0;
  while (index < edges.length && value > (edges[index] ?? Infinity)) {
    index += 1;
  }
  return index;
}
