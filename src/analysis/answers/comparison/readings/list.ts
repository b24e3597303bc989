import { decimalComma } from './decimalComma';
import { capitalImaginary, freeConstant, integerParameter } from './names';
import { type PairReading } from './reading';
import { foreignAnd, joinedChoices, romanNumeral, spokenRatio } from './spelled';
import { bareUnits } from './units';

/** In the order in which they are tried. */
export const pairReadings: readonly PairReading[] = [
  decimalComma,
  bareUnits,
  romanNumeral,
  capitalImaginary,
  integerParameter,
  freeConstant,
  joinedChoices,
  spokenRatio,
  foreignAnd,
];
