import { doubtBefore } from './context';
import type { FormulaState } from './formulaState';
import type { SentenceBefore } from './sentence';
import type { ArithmeticToken } from './tokens';

const cleanBefore = '([)]"\'“‘`>*';
const cleanBehind = '.,;:!?)]}"\'”’`*°…<>';

/** Marks a formula that begins at a token by what stands right before it: it may be part of more. */
export function lookBefore(
  formula: FormulaState,
  at: number,
  from: number,
  { words, dangling }: SentenceBefore,
): void {
  const before = at === from ? undefined : formula.tokens[at - 1];
  const token = formula.tokens[at];
  formula.broken ||= dangling;
  if (before === undefined || token === undefined) {
    return;
  }
  const isBullet = at === 1 && token.spaced;
  const isGlued = !token.spaced && !cleanBefore.includes(before.source.slice(-1));
  formula.broken ||= before.kind === 'operator' ? !isBullet : isGlued;
  if (before.kind === 'close') {
    formula.doubts.push('bracket before it');
  }
  if (before.kind === 'word' && token.kind === 'operator') {
    formula.doubts.push('sign or subtraction');
  }
  const doubt = doubtBefore(words);
  if (doubt !== undefined) {
    formula.doubts.push(`“${doubt}” before it`);
  }
}

/** The sign right behind a number makes another one of it: `12:30`, `3,2`, `101_2`. */
export function isCutBehind(
  { items, tokens }: FormulaState,
  at: number,
  next: ArithmeticToken | undefined,
): boolean {
  const isFraction = items.at(-1)?.source === '}';
  if (next?.source === '\\' || (next?.kind === 'open' && isFraction)) {
    // A command of LaTeX, or a bracket: a product that is no formula of numbers.
    return true;
  }
  if (next?.kind !== 'stop' || next.spaced) {
    return false;
  }
  const behind = tokens[at + 1];
  const splits = /[:,]/.test(next.source) && behind?.kind === 'number' && !behind.spaced;
  const isClean =
    cleanBehind.includes(next.source.slice(-1)) || /[\s。，；：！？、]/.test(next.source);
  return splits || !isClean;
}
