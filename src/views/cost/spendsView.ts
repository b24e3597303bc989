import { explainSpend } from '../../analysis/cost/explainSpend';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { type SpendTotal, sumOfSpends } from '../../analysis/cost/spendCost';
import { type SegmentCost, type ThoughtCost, spendBy } from '../../analysis/cost/thoughtCost';
import type { Annotation } from '../../analysis/model';
import { type GroupId, factorOf, groups } from '../../analysis/segments/factors';
import type { FactorSpent, GroupSpent, SpendsView, Spent } from '../protocol/cost';

/** Where the output's tokens, byte-seconds and dollars went. */
export function spendsView(
  profile: ServingProfile,
  { tokens, progress }: Pick<Annotation, 'tokens' | 'progress'>,
  cost: ThoughtCost,
): SpendsView {
  const shape = { promptTokens: tokens.prompt, outputTokens: tokens.thought + tokens.answer };
  const spent = (spend: SpendTotal, segments: number): Spent => ({
    ...spend,
    segments,
    explanation: explainSpend(profile, shape, spend),
  });
  const { segments } = cost;
  const byGroup = spendBy(segments, ({ group }) => group);
  const byFactor = spendBy(segments, ({ factor }) => factor);
  const count = (is: (segment: SegmentCost) => boolean): number => segments.filter(is).length;
  const factorsOf = (group: GroupId): FactorSpent[] =>
    [...byFactor].flatMap(([factor, spend]) => {
      const known = factorOf(factor);
      return known.group === group
        ? [
            {
              ...spent(
                spend,
                count((each) => each.factor === factor),
              ),
              factor,
              name: known.name,
            },
          ]
        : [];
    });
  const settled = progress.settled?.segment ?? 0;
  return {
    total: spent(sumOfSpends(cost.abandoned, cost.kept), segments.length),
    groups: groups.flatMap(({ id }): GroupSpent[] => {
      const spend = byGroup.get(id);
      return spend === undefined
        ? []
        : [
            {
              ...spent(
                spend,
                count(({ group }) => group === id),
              ),
              group: id,
              factors: factorsOf(id),
            },
          ];
    }),
    answer: spent(cost.answer, 0),
    abandoned: spent(
      cost.abandoned,
      count(({ abandoned }) => abandoned),
    ),
    ...(cost.afterSettled !== undefined && {
      afterSettled: spent(cost.afterSettled, segments.length - settled - 1),
    }),
  };
}
