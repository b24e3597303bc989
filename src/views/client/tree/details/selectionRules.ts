import type { SelectionRule } from '../../../protocol/tree';

/** The rules by which a search would choose where to go on, with what people call them. */
export const selectionRuleNames: readonly (readonly [SelectionRule, string])[] = [
  ['puct', 'PUCT'],
  ['uct', 'UCT'],
  ['omega-prm', 'OmegaPRM'],
];
