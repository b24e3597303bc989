import { textOffset } from '../../../base/positions';
import type { SourcePiece, SourceText } from '../../model';
import type { TrajectoryDraft } from '../format';

/** The same text with the record it was read from written on every piece. */
export function inRecord(text: SourceText, record: number): SourceText {
  return { text: text.text, pieces: text.pieces.map((piece) => ({ ...piece, record })) };
}

/** The same text as seen from its trajectory's record, which needs no mention. */
export function seenFrom(text: SourceText, anchor: number): SourceText {
  return { text: text.text, pieces: text.pieces.map((piece) => withoutOwn(piece, anchor)) };
}

function withoutOwn(piece: SourcePiece, anchor: number): SourcePiece {
  const { start, end, path, from } = piece;
  return piece.record === anchor ? { start, end, path, from } : piece;
}

/** The same draft with each of its texts replaced. */
export function mapTexts<D extends Pick<TrajectoryDraft, 'problem' | 'thought' | 'response'>>(
  draft: D,
  change: (text: SourceText) => SourceText,
): D {
  return {
    ...draft,
    problem: change(draft.problem),
    thought: change(draft.thought),
    response: change(draft.response),
  };
}

/** Puts a text together out of texts with a source and words of ours without one. Linear time. */
export class TextBuilder {
  private readonly parts: string[] = [];
  private readonly pieces: SourcePiece[] = [];
  private units = 0;

  get length(): number {
    return this.units;
  }

  /** Appends words of ours. */
  say(words: string): this {
    this.parts.push(words);
    this.units += words.length;
    return this;
  }

  append({ text, pieces }: SourceText): this {
    for (const piece of pieces) {
      this.pieces.push({
        ...piece,
        start: textOffset(piece.start + this.units),
        end: textOffset(piece.end + this.units),
      });
    }
    return this.say(text);
  }

  build(): SourceText {
    return { text: this.parts.join(''), pieces: this.pieces };
  }
}
