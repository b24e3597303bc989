const names: ReadonlyMap<string, string> = new Map([
  ['reward', 'a reward for each sibling'],
  ['stepRewards', 'rewards of steps'],
  ['meanLogprob', 'log-probabilities of the tokens'],
  ['confidence', 'log-probabilities of the most likely tokens'],
]);

/** What a method lacks, in words. */
export function nameOfNeed(need: string): string {
  return names.get(need) ?? need;
}
