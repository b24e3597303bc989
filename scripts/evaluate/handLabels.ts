import { handLabelledThoughts } from '../labelledSets/handLabels';
import { contestantsOn } from './contestants';
import { groupPairs, printGroups } from './factorGroups';

/**
 * The groups of factors on traces of other producers and subjects, as one reader labelled them;
 * nothing is trained on them.
 */
export function evaluateHandLabels(): readonly string[] {
  const thoughts = handLabelledThoughts();
  if (thoughts.length === 0) {
    console.log('\nHand-labelled traces: none found; see COT_LENS_CORPUS.');
    return [];
  }
  return [
    printGroups(
      'Groups of factors on six traces of other producers, labelled by one reader',
      contestantsOn(thoughts, groupPairs),
    ),
  ];
}
