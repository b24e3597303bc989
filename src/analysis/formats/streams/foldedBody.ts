import { lastStartingAtOrBefore, textOffset } from '../../../base/positions';
import type { JsonObject, JsonPath, SourcePiece, SourceText } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { mapTexts } from '../sessions/recordTexts';
import type { FoldedText } from './foldedText';

/**
 * A stream is folded into the body that the same call answers without streaming; the format of
 * that body reads it. This keeps where the folded texts were put in the body, so that what was
 * read leads back to the records of the stream.
 */
export class FoldedBody {
  private readonly texts = new Map<string, FoldedText>();

  /** Notes that a text stands at a place of the body, and gives the string to put there. */
  place(text: FoldedText, ...path: JsonPath): string {
    this.texts.set(JSON.stringify(path), text);
    return text.text;
  }

  /** What a format reads out of the body, with its texts led back to the stream. */
  read(format: Pick<Format, 'read'>, body: JsonObject): readonly TrajectoryDraft[] {
    return format.read(body, {}).map((draft) => mapTexts(draft, (text) => this.leadBack(text)));
  }

  private leadBack({ text, pieces }: SourceText): SourceText {
    const found: SourcePiece[] = [];
    for (const piece of pieces) {
      const folded = this.texts.get(JSON.stringify(piece.path));
      if (folded !== undefined) {
        addPieces(found, piece, folded.pieces);
      }
    }
    return { text, pieces: found };
  }
}

/** Replaces a piece of the body by the pieces of the stream that it is made of. */
function addPieces(found: SourcePiece[], piece: SourcePiece, parts: readonly SourcePiece[]): void {
  const from = piece.from;
  const to = from + piece.end - piece.start;
  const first = Math.max(0, lastStartingAtOrBefore(parts, from));
  for (let index = first; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined || part.start >= to) {
      break;
    }
    const start = Math.max(part.start, from);
    const end = Math.min(part.end, to);
    if (start < end) {
      const shift = piece.start - from;
      found.push({
        ...part,
        start: textOffset(start + shift),
        end: textOffset(end + shift),
        from: textOffset(part.from + start - part.start),
      });
    }
  }
}
