import { type CueHit, findCues } from './cueIndex';
import { readForm } from './form';
import type { HashColumn } from './hashColumn';
import { readLeadingCue } from './leadingCue';
import { NumberReader } from './numbers';
import { readPlace } from './place';
import { RepetitionReader } from './repetition';
import { Sentence, type Vocabulary } from './sentence';
import { Shapes } from './shapes';
import { WordRuns } from './wordRuns';

/** Hashes of the features of one span, in four blocks that are scaled each by its own size. */
export interface SpanFeatures {
  /** Runs of one to three tokens. */
  readonly grams: HashColumn;
  /** The first tokens, by place. */
  readonly openers: HashColumn;
  /** Shape, numbers, repetition and position. */
  readonly shapes: HashColumn;
  readonly cues: readonly CueHit[];
}

/**
 * Reads the spans of a thought in order and gives the features of each, thought after thought. Features are names that
 * were hashed; a model knows weights for some of them. Linear in the length of the thought.
 */
export class FeatureReader {
  private readonly sentence: Sentence;
  private readonly runs = new WordRuns();
  private readonly shapes = new Shapes();
  private readonly numbers = new NumberReader();
  private readonly repetition = new RepetitionReader();
  private cues: readonly CueHit[] = [];
  private shapesOfText = 0;
  private spans: readonly string[] = [];

  constructor(vocabulary: Vocabulary) {
    this.sentence = new Sentence(vocabulary);
  }

  /** Turns to the spans of another thought, whole and in order. */
  begin(spans: readonly string[]): void {
    this.spans = spans;
    this.numbers.begin(spans);
    this.repetition.begin();
  }

  /**
   * The features of span `index`; to be called for 0, 1, 2 … once each after `begin`. The columns are
   * filled anew by the next call.
   */
  read(index: number): SpanFeatures {
    const { spans, sentence, runs, shapes } = this;
    const text = spans[index] ?? '';
    if (index === 0 || text !== spans[index - 1]) {
      this.readText(text);
    }
    shapes.count = this.shapesOfText;
    this.numbers.read(sentence, index, shapes);
    this.repetition.read(sentence, index, shapes);
    readPlace(index, spans.length, shapes);
    return { grams: runs.grams, openers: runs.openers, shapes, cues: this.cues };
  }

  /** Reads what follows from the text alone; shapes that do stand before the others. */
  private readText(text: string): void {
    const { sentence, shapes } = this;
    sentence.read(text);
    this.runs.read(sentence);
    this.cues = findCues(sentence.tokens);
    shapes.clear();
    readForm(sentence, shapes);
    readLeadingCue(this.cues, shapes);
    this.shapesOfText = shapes.count;
  }
}
