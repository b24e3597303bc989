import type { BudgetInput } from '../../../../analysis/cost/training/budgetInputs';

/** Positions of a slider, from 0 on. */
export const lastPosition = 1000;

/** Decades below the largest value at which a logarithmic slider that begins at 0 leaves it. */
const decadesFromZero = 5;

type Range = Pick<BudgetInput, 'least' | 'most' | 'scale'>;

/** Where the thumb of a slider stands for a value. */
export function positionOf({ least, most, scale }: Range, value: number): number {
  if (scale === 'linear') {
    return Math.round(((value - least) / (most - least)) * lastPosition);
  }
  const [low, first] = logarithmicStart(least, most);
  if (value < low) {
    return 0;
  }
  const share = Math.log(value / low) / Math.log(most / low);
  return Math.round(first + share * (lastPosition - first));
}

/** The value of a position, in three digits: nobody sets more of them by hand. */
export function valueAt({ least, most, scale }: Range, position: number): number {
  if (position <= 0) {
    return least;
  }
  if (position >= lastPosition) {
    return most;
  }
  if (scale === 'linear') {
    return rounded(least + (position / lastPosition) * (most - least), least, most);
  }
  const [low, first] = logarithmicStart(least, most);
  const share = (position - first) / (lastPosition - first);
  return rounded(low * (most / low) ** share, least, most);
}

/** The least value that has a logarithm, and its position: 0 takes one for itself. */
function logarithmicStart(least: number, most: number): readonly [number, number] {
  return least > 0 ? [least, 0] : [most / 10 ** decadesFromZero, 1];
}

function rounded(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Number(value.toPrecision(3))));
}
