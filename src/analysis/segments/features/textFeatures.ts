import { type CueHit, findCues } from './cueIndex';
import { readForm } from './form';
import type { HashColumn } from './hashColumn';
import { readLeadingCue } from './leadingCue';
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
 * Reads what follows from the text of a span alone; shapes that do stand before the others, which
 * are added by whoever knows the thought.
 */
export class TextFeatures {
  readonly sentence: Sentence;
  readonly shapes = new Shapes();
  private readonly runs = new WordRuns();
  private cues: readonly CueHit[] = [];
  private shapesOfText = 0;

  constructor(vocabulary: Vocabulary) {
    this.sentence = new Sentence(vocabulary);
  }

  /** The features of the text that was read last, with the shapes that were added. */
  get features(): SpanFeatures {
    const { runs, shapes, cues } = this;
    return { grams: runs.grams, openers: runs.openers, shapes, cues };
  }

  read(text: string): void {
    const { sentence, shapes } = this;
    sentence.read(text);
    this.runs.read(sentence);
    this.cues = findCues(sentence.tokens);
    shapes.clear();
    readForm(sentence, shapes);
    readLeadingCue(this.cues, shapes);
    this.shapesOfText = shapes.count;
  }

  /** Takes back the shapes that were added. */
  rewind(): void {
    this.shapes.count = this.shapesOfText;
  }
}
