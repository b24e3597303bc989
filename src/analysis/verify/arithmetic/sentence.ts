import type { FormulaState } from './formulaState';
import type { ArithmeticToken } from './tokens';

const contextWords = 4;

/** What of a sentence stands before the formula that is under way. */
export interface SentenceBefore {
  /** The last words. */
  readonly words: readonly string[];
  /** Something stands there. */
  readonly led: boolean;
  /** An operation waits for something that is no number. */
  readonly dangling: boolean;
}

export const sentenceStart: SentenceBefore = { words: [], led: false, dangling: false };

/** What stands before the next formula, once a token has ended the one under way. */
export function sentenceAfter(
  before: SentenceBefore,
  { items, unitWords, needsOperand }: FormulaState,
  token: ArithmeticToken,
): SentenceBefore {
  if (token.kind === 'stop' && /[.,;:!?\n—]/.test(token.source)) {
    return sentenceStart;
  }
  const word = token.kind === 'word' ? [token.source] : [];
  return {
    words: [...before.words, ...unitWords, ...word].slice(-contextWords),
    led: true,
    dangling: before.dangling || (needsOperand && items.length > 0),
  };
}
