import { type Structure } from '../structure/structure';
import { type Verdict, verdictOf } from './verdict';

/** Letters that name choices; their case does not matter. */
const choiceLetters = /^[A-J]$/;

/** A letter is a choice: `(B)` and `b`; but the variables `X` and `x` differ. */
export function compareLetters(a: Structure, b: Structure): Verdict | undefined {
  const [first, second] = [letterOf(a), letterOf(b)];
  if (first === undefined || second === undefined) {
    return undefined;
  }
  const isChoice = choiceLetters.test(first.toUpperCase());
  const asChoice = isChoice || (a.kind === 'choice') !== (b.kind === 'choice');
  return verdictOf(
    asChoice ? first.toUpperCase() === second.toUpperCase() : first === second,
    'choice',
  );
}

/** True for a letter that may name a choice, in whatever way it is written. */
export function namesChoice(structure: Structure): boolean {
  return choiceLetters.test(letterOf(structure)?.toUpperCase() ?? '');
}

/** The letter of a choice, or of a formula that is a single letter. */
export function letterOf(structure: Structure): string | undefined {
  if (structure.kind === 'choice') {
    return structure.letter;
  }
  const node = structure.kind === 'quantity' ? structure.value : undefined;
  const name = node?.kind === 'variable' || node?.kind === 'constant' ? node.name : '';
  return name.length === 1 ? name : undefined;
}
