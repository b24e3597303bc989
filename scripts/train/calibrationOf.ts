import type { CalibrationSteps } from '../../src/analysis/segments/model/calibration';
import type { KeptBack } from './crossValidate';
import { isotonicSteps } from './isotonic';

/**
 * What the raw probabilities are worth, from kept-back traces: every move of every span is a point,
 * since a factor may belong to a move that is not the most probable one.
 */
export function calibrationOf(keptBack: readonly KeptBack[]): CalibrationSteps {
  return isotonicSteps(
    keptBack.flatMap(({ example, moves }) =>
      example.moves.flatMap((gold, index) =>
        gold < 0
          ? []
          : [...(moves[index] ?? [])].map((raw, move) => ({ raw, right: move === gold })),
      ),
    ),
  );
}
