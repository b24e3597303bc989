import { NumberReader } from './numbers';
import { RepetitionReader } from './repetition';
import type { Sentence } from './sentence';
import type { Shapes } from './shapes';

/** Reads the shapes of a span that depend on the spans before it, span after span. */
export class SequenceShapes {
  private readonly numbers = new NumberReader();
  private readonly repetition = new RepetitionReader();

  /** Turns to the spans of another thought, whole and in order. */
  begin(spans: readonly string[]): void {
    this.numbers.begin(spans);
    this.repetition.begin();
  }

  read(sentence: Sentence, index: number, shapes: Shapes): void {
    this.numbers.read(sentence, index, shapes);
    this.repetition.read(sentence, index, shapes);
  }
}
