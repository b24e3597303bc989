/** Texts that repeat, kept once and known by a small number; 0 is the empty text. */
export class StringPool {
  private readonly texts: string[] = [''];
  private readonly numbers = new Map<string, number>([['', 0]]);

  /** The texts in the order of their numbers, as `all` gave them. */
  static of(texts: readonly string[]): StringPool {
    const pool = new StringPool();
    texts.forEach((text) => pool.number(text));
    return pool;
  }

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) {
      return known;
    }
    const own = apart(text);
    this.texts.push(own);
    this.numbers.set(own, this.texts.length - 1);
    return this.texts.length - 1;
  }

  text(number: number): string {
    return this.texts[number] ?? '';
  }

  get size(): number {
    return this.texts.length;
  }

  /** The texts by their numbers, or the first of them. */
  all(count = this.texts.length): readonly string[] {
    return this.texts.slice(0, count);
  }
}

/** A piece of a text keeps the whole of it in memory; this one does not. */
function apart(piece: string): string {
  return Buffer.from(piece, 'utf16le').toString('utf16le');
}
