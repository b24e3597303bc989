import { textOffset } from '../../../base/positions';
import type { JsonPath, SourcePiece } from '../../model';
import type { Field } from '../record/fields';

/** A string that arrives in pieces, one a record, with the way back to each of them. */
export class FoldedText {
  private readonly parts: string[] = [];
  private readonly found: SourcePiece[] = [];
  private units = 0;

  get length(): number {
    return this.units;
  }

  get text(): string {
    return this.parts.join('');
  }

  /** In order, without gaps. */
  get pieces(): readonly SourcePiece[] {
    return this.found;
  }

  /** Appends the string that stands at a place of a record; anything else is passed over. */
  add(field: Field, record: number): this {
    const { string } = field;
    if (string !== undefined && string !== '') {
      const start = textOffset(this.units);
      this.units += string.length;
      const end = textOffset(this.units);
      const path = this.samePath(field.path);
      this.parts.push(string);
      this.found.push({ start, end, path, from: textOffset(0), record });
    }
    return this;
  }

  /** A stream has most of its pieces at one place: they share its path. */
  private samePath(path: JsonPath): JsonPath {
    const before = this.found.at(-1)?.path;
    const same = before?.length === path.length && before.every((step, at) => step === path[at]);
    return same ? before : path;
  }
}

/** The text under a key, made where there is none yet. */
export function textUnder<K>(texts: Map<K, FoldedText>, key: K): FoldedText {
  const known = texts.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = new FoldedText();
  texts.set(key, made);
  return made;
}
