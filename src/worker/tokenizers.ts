import { isEncodingName } from '../analysis/tokens/encodings';
import type { Tokenizer } from '../analysis/tokens/tokenizer';
import { tokenizerFor, type TokenizerSettings } from '../analysis/tokens/tokenizerFor';
import { ExpectedError } from '../base/errors';
import { loadTokenizer } from './loadTokenizer';

export interface ModelTokenizer {
  readonly tokenizer: Tokenizer;
  /** It is the model's own, so that counts are exact. */
  readonly isOwn: boolean;
}

/**
 * Gives each model the tokenizer that the settings name for it. One that cannot be used is spoken of
 * once, and the encoding counts in its place, by estimate; new settings try it again.
 */
export class Tokenizers {
  private readonly unusable = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly settings: TokenizerSettings,
    private readonly onUnusable: (message: string) => void,
  ) {}

  async for(model: string | undefined): Promise<ModelTokenizer> {
    const { name, isOwn } = tokenizerFor(model, this.settings);
    if (!this.unusable.has(name)) {
      try {
        return { tokenizer: await loadTokenizer(name, this.folder), isOwn };
      } catch (error) {
        if (isEncodingName(name) || !(error instanceof ExpectedError)) {
          throw error;
        }
        this.reject(name, error.message);
      }
    }
    const { encoding } = this.settings;
    return { tokenizer: await loadTokenizer(encoding, this.folder), isOwn: false };
  }

  /** Several that wait for the same tokenizer fail together. */
  private reject(name: string, why: string): void {
    if (!this.unusable.has(name)) {
      this.unusable.add(name);
      this.onUnusable(`${why} Tokens are counted by ${this.settings.encoding}, as an estimate.`);
    }
  }
}
