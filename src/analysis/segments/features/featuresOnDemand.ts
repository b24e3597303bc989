import { readPlace } from './place';
import { Sentence, type Vocabulary } from './sentence';
import { SequenceShapes } from './sequenceShapes';
import { Shapes } from './shapes';
import { type SpanFeatures, TextFeatures } from './textFeatures';

/**
 * The features of the spans of one thought for who asks for few of them, in any order. Of the spans
 * up to the last that was asked for only the shapes that depend on those before are read and kept.
 */
export class FeaturesOnDemand {
  private readonly text: TextFeatures;
  private readonly sentence: Sentence;
  private readonly sequence = new SequenceShapes();
  /** The shapes of the span that was followed last. */
  private readonly shapes = new Shapes();
  /** The shapes of all spans that were followed, and where those of each end. */
  private kept = new Int32Array(1024);
  private readonly ends: number[] = [];

  constructor(
    private readonly spans: readonly string[],
    vocabulary: Vocabulary,
  ) {
    this.text = new TextFeatures(vocabulary);
    this.sentence = new Sentence(vocabulary);
    this.sequence.begin(spans);
  }

  /** The features of a span, in columns that are filled anew by the next call. */
  read(index: number): SpanFeatures {
    const { spans, text } = this;
    while (this.ends.length <= index) {
      this.follow(this.ends.length);
    }
    text.read(spans[index] ?? '');
    for (let at = this.ends[index - 1] ?? 0; at < (this.ends[index] ?? 0); at += 1) {
      text.shapes.push(this.kept[at] ?? 0);
    }
    readPlace(index, spans.length, text.shapes);
    return text.features;
  }

  private follow(index: number): void {
    const { spans, sentence, shapes } = this;
    const span = spans[index] ?? '';
    if (index === 0 || span !== spans[index - 1]) {
      sentence.read(span);
    }
    shapes.clear();
    this.sequence.read(sentence, index, shapes);
    this.keep();
  }

  private keep(): void {
    const { hashes, count } = this.shapes;
    const start = this.ends.at(-1) ?? 0;
    if (start + count > this.kept.length) {
      const larger = new Int32Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept.set(hashes.subarray(0, count), start);
    this.ends.push(start + count);
  }
}
