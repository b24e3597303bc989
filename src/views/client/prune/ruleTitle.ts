import { pruneRules, type RuleId } from '../../../analysis/prune/rules';

/** What people call a rule. */
export function titleOf(id: RuleId): string {
  return pruneRules.find((rule) => rule.id === id)?.title ?? id;
}
