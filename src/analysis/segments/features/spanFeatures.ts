import { readPlace } from './place';
import type { Vocabulary } from './sentence';
import { SequenceShapes } from './sequenceShapes';
import { type SpanFeatures, TextFeatures } from './textFeatures';

/**
 * Reads the spans of a thought in order and gives the features of each, thought after thought. Features are names that
 * were hashed; a model knows weights for some of them. Linear in the length of the thought.
 */
export class FeatureReader {
  private readonly text: TextFeatures;
  private readonly sequence = new SequenceShapes();
  private spans: readonly string[] = [];

  constructor(vocabulary: Vocabulary) {
    this.text = new TextFeatures(vocabulary);
  }

  /** Turns to the spans of another thought, whole and in order. */
  begin(spans: readonly string[]): void {
    this.spans = spans;
    this.sequence.begin(spans);
  }

  /**
   * The features of span `index`; to be called for 0, 1, 2 … once each after `begin`. The columns are
   * filled anew by the next call.
   */
  read(index: number): SpanFeatures {
    const { spans, text } = this;
    const span = spans[index] ?? '';
    if (index === 0 || span !== spans[index - 1]) {
      text.read(span);
    }
    text.rewind();
    this.sequence.read(text.sentence, index, text.shapes);
    readPlace(index, spans.length, text.shapes);
    return text.features;
  }
}
