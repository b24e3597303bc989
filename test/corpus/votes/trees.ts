import { omegaPrm } from '../../../src/analysis/tree/omegaPrm';
import { prefixValues } from '../../../src/analysis/tree/prefixValue';
import { puct } from '../../../src/analysis/tree/puct';
import { uct } from '../../../src/analysis/tree/uct';
import { type Computations, numbers } from './cases';

export const trees: Computations = {
  prefixValue(input) {
    const paths = input['paths'] as { path: string[]; correct: number }[];
    const values = prefixValues(
      paths.map(({ path, correct }) => ({ path, correct: correct === 1 })),
    );
    return Object.fromEntries(
      values.map(({ prefix, interval, ...value }) => [
        prefix.length === 0 ? '(root)' : prefix.join('/'),
        { ...value, wilson: [interval.low, interval.high] },
      ]),
    );
  },
  puct(input) {
    const [visits, priors] = [numbers(input['N']), numbers(input['P'])];
    const children = numbers(input['W']).map((totalValue, index) => ({
      totalValue,
      visits: visits[index] ?? 0,
      prior: priors[index] ?? 0,
    }));
    const scores = puct(children, input['c'] as number);
    const totals = scores.map(({ score }) => score);
    return {
      Q: scores.map(({ q }) => q),
      U: scores.map(({ u }) => u),
      score: totals,
      argmax: totals.indexOf(Math.max(...totals)),
    };
  },
  uct(input) {
    const visits = numbers(input['N']);
    const children = numbers(input['W']).map((totalValue, index) => ({
      totalValue,
      visits: visits[index] ?? 0,
    }));
    return uct(children, input['c'] as number);
  },
  omegaPRM(input) {
    const rollouts = input['rollouts'] as { mc: number; len: number; N: number }[];
    return omegaPrm(
      rollouts.map(({ mc, len, N }) => ({ value: mc, length: len, visits: N })),
      input['sumN'] as number,
    ).map(({ q, u, score }) => ({ Q: q, U: u, S: score }));
  },
};
