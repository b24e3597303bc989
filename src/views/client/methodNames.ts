/** How a method is called on the page, and what it does in a sentence. */
export interface MethodName {
  readonly title: string;
  readonly description: string;
  /** What its votes are weighed by, in a word; just "weight" where there is none. */
  readonly weight?: string;
}

const names: ReadonlyMap<string, MethodName> = new Map([
  ['majority', { title: 'Majority', description: 'The answer that most siblings give.' }],
  [
    'weightedMajority',
    {
      title: 'Weighted by reward',
      description: 'Every vote counts by the reward recorded with its sibling.',
      weight: 'reward',
    },
  ],
  [
    'bestOfN',
    { title: 'Best of N', description: 'The answer of the sibling with the highest reward.' },
  ],
  ['prmMin', prm('weakest step', 'the reward of its weakest step')],
  ['prmProduct', prm('product', 'the product of the rewards of its steps')],
  ['prmLast', prm('last step', 'the reward of its last step')],
  ['prmMean', prm('mean', 'the mean reward of its steps')],
  [
    'meanLogprob',
    {
      title: 'Weighted by logprob',
      description: 'Every vote counts by the mean probability of its tokens.',
    },
  ],
  [
    'cisc',
    {
      title: 'CISC',
      description: 'Every vote counts by the softmax of its confidence over the siblings.',
    },
  ],
  ['deepConf10', deepConf('10')],
  ['deepConf90', deepConf('90')],
]);

function prm(title: string, weight: string): MethodName {
  return { title: `PRM, ${title}`, description: `Every vote counts by ${weight}.` };
}

function deepConf(percent: string): MethodName {
  return {
    title: `DeepConf, top ${percent} %`,
    description: `Only the ${percent} % of the siblings with the highest confidence vote, weighted by it.`,
  };
}

/** A method that nobody has named here goes by its name in results. */
export function nameOfMethod(name: string): MethodName {
  return names.get(name) ?? { title: name, description: '' };
}

const needs: ReadonlyMap<string, string> = new Map([
  ['reward', 'a reward for each sibling'],
  ['stepRewards', 'rewards of steps'],
  ['meanLogprob', 'log-probabilities of the tokens'],
  ['confidence', 'log-probabilities of the most likely tokens'],
]);

/** What a method lacks, in words. */
export function nameOfNeed(need: string): string {
  return needs.get(need) ?? need;
}
