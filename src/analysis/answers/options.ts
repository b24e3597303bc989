import { AnswerComparer } from './compare';

/** The options of a multiple-choice problem by their letters. */
export type Options = ReadonlyMap<string, string>;

const marks: readonly RegExp[] = [
  /(?:^|[\n\s])\(([A-J])\)\s*(\S[^\n]*?)(?=\s+\([A-J]\)\s|\n|$)/g,
  /(?:^|\n)\s*([A-J])[.):：、]\s*(\S[^\n]*?)(?=\n|$)/g,
  /(?<=^|[\n\s])([A-J])[.):：、]\s*(\S[^\n]*?)(?=\s+[A-J][.):：、]|\n|$)/g,
];

/** Options are looked for in the end of a problem, which is where they stand. */
const searched = 4000;

/**
 * The options a problem offers: at least two, lettered from A on without a gap. An empty map where
 * it offers none. Example: `What is 2+2? (A) 3 (B) 4` has A: 3 and B: 4.
 */
export function optionsOf(problem: string): Options {
  const tail = problem.slice(-searched);
  for (const mark of marks) {
    const found = new Map<string, string>();
    for (const [, letter = '', text = ''] of tail.matchAll(mark)) {
      if (letter.charCodeAt(0) === 65 + found.size) {
        found.set(letter, text.trim());
      }
    }
    if (found.size >= 2) {
      return found;
    }
  }
  return new Map();
}

/**
 * The letter of the option that an answer names by its text, so that `4` and `B` are one answer;
 * the answer itself where it names no option or more than one.
 */
export function answerAmong(options: Options, answer: string): string {
  if (options.size === 0 || options.has(answer.trim().toUpperCase())) {
    return answer;
  }
  const comparer = new AnswerComparer();
  const named = [...options].filter(([, text]) => comparer.equal(text, answer) === true);
  return named.length === 1 ? (named[0]?.[0] ?? answer) : answer;
}
