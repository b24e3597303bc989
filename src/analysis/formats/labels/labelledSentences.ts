import type { JsonObject } from '../../model';
import type { TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { inRecord, seenFrom } from '../sessions/recordTexts';
import {
  type AnchoredDraft,
  type SequenceFormat,
  type SequenceReader,
  type SequenceRecord,
  mostly,
  sequenceFormat,
} from '../sessions/sequence';
import { emptyText } from '../text/sourceText';
import { type StepDraft, joinSteps } from '../text/steps';

/** A label file of which every record is a sentence of one trace. */
export interface SentenceLabels {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  /** Where the text of a sentence stands; a record without it is no sentence. */
  readonly text: string;
  /** Where the number of the sentence stands: where it starts again, another trace begins. */
  readonly index: string;
  recognise(record: Field): boolean;
  /** What is known of the sentence besides its text. */
  describe(record: Field): Omit<StepDraft, 'text'>;
}

/** The trace that a label file is about: its sentences, joined by spaces, as steps. */
export function labelledSentences(labels: SentenceLabels): SequenceFormat {
  const { id, name, source } = labels;
  const isSentence = (record: JsonObject): boolean => labels.recognise(Field.root(record));
  return sequenceFormat({
    id,
    name,
    source,
    recognise: (head) => mostly(head, isSentence),
    start: () => new SentenceReader(labels),
  });
}

interface Sentence extends StepDraft {
  readonly record: number;
}

class SentenceReader implements SequenceReader {
  private sentences: Sentence[] = [];
  private index = -1;

  constructor(private readonly labels: SentenceLabels) {}

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    const root = Field.root(value);
    const { text } = root.at(this.labels.text);
    if (text === undefined) {
      return [];
    }
    const index = root.at(this.labels.index).number ?? this.index + 1;
    const complete = index <= this.index ? this.end() : [];
    this.index = index;
    this.sentences.push({
      ...this.labels.describe(root),
      text: inRecord(text, record),
      record,
    });
    return complete;
  }

  end(): readonly AnchoredDraft[] {
    const { sentences } = this;
    const [first] = sentences;
    this.sentences = [];
    this.index = -1;
    return first === undefined
      ? []
      : [
          {
            anchor: first.record,
            last: sentences.at(-1)?.record ?? first.record,
            draft: draftOf(sentences, first.record),
          },
        ];
  }
}

function draftOf(sentences: readonly Sentence[], anchor: number): TrajectoryDraft {
  const { thought, steps } = joinSteps(sentences, ' ');
  return {
    problem: emptyText,
    thought: seenFrom(thought, anchor),
    thoughtState: 'closed',
    response: emptyText,
    truncated: false,
    steps,
  };
}
