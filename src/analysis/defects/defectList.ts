import type { Defect } from '../model';
import { answerDefects } from './answerDefects';
import type { DefectContext, DefectFinder } from './defect';
import { garbledText } from './garbledText';
import { repetitionLoops } from './repetitionLoop';
import { scriptSwitches } from './scriptSwitch';
import { strayTags } from './strayTags';
import { unfinished } from './unfinished';

/** Every kind of defect that is looked for; a new kind is one file and one line here. */
const finders: readonly DefectFinder[] = [
  repetitionLoops,
  scriptSwitches,
  garbledText,
  strayTags,
  unfinished,
  answerDefects,
];

/** The defects of a trajectory, in the order of the list above. */
export function findDefects(context: DefectContext): readonly Defect[] {
  return finders.flatMap((find) => find(context));
}
