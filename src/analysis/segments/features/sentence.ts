import { hashOf } from './hash';
import { tokenKinds, tokensRead, TokenScanner } from './tokens';

const names = {
  number: hashOf('#number'),
  letter: hashOf('#letter'),
  rare: hashOf('#rare'),
  start: hashOf('#start'),
  end: hashOf('#end'),
};

/** The words that are told apart; all others are one "rare word". */
export interface Vocabulary {
  has(hash: number): boolean;
}

/** A span as the readers of its features see it; filled anew for every span. */
export class Sentence {
  readonly tokens = new TokenScanner();
  /**
   * The tokens between a start and an end mark, with numbers, single letters and rare words replaced
   * by their kind.
   */
  readonly stream = new Int32Array(tokensRead + 2);
  streamLength = 0;
  text = '';

  constructor(private readonly vocabulary: Vocabulary) {}

  read(text: string): void {
    const { tokens, stream } = this;
    this.text = text;
    tokens.scan(text);
    stream[0] = names.start;
    for (let at = 0; at < tokens.count; at += 1) {
      stream[at + 1] = this.generalised(at);
    }
    stream[tokens.count + 1] = names.end;
    this.streamLength = tokens.count + 2;
  }

  /** The first token, generalised; the end mark of a span without tokens. */
  get opener(): number {
    return this.stream[1] ?? 0;
  }

  private generalised(at: number): number {
    const hash = this.tokens.hashes[at] ?? 0;
    const kind = this.tokens.kinds[at];
    if (kind === tokenKinds.number) {
      return names.number;
    }
    if (kind === tokenKinds.letter) {
      return names.letter;
    }
    return kind === tokenKinds.mark || this.vocabulary.has(hash) ? hash : names.rare;
  }
}
