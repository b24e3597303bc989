import { labellerOf } from '../../src/analysis/segments/trainedLabeller';
import {
  type FactorId,
  factorOf,
  type GroupId,
  groups,
  factors,
} from '../../src/analysis/segments/factors';
import type { MeasuredPrecision } from '../../src/analysis/segments/measuredPrecision';
import { labelIn } from '../../src/analysis/segments/schemes';
import { thoughtAnchorsLabels } from '../labelledSets/thoughtAnchors';
import { calibrationOf } from './calibrationOf';
import type { KeptBack } from './crossValidate';

export type PrecisionTable = ReadonlyMap<FactorId | GroupId, MeasuredPrecision>;

/**
 * How often each factor, and each group, was right where it was given: on every problem by the model
 * that has seen nothing of it, right being the move of Thought Anchors that the factor belongs to.
 * Spans that the labeller leaves unsure count for nothing.
 */
export function measuredPrecisionOf(keptBack: readonly KeptBack[]): PrecisionTable {
  const given = new Map<FactorId | GroupId, { given: number; right: number }>();
  for (const { factor, gold } of keptBack.flatMap((each) => judged(each, keptBack))) {
    for (const id of [factor, factorOf(factor).group]) {
      const tally = given.get(id) ?? { given: 0, right: 0 };
      tally.given += 1;
      tally.right += labelIn('thought-anchors', factor) === gold ? 1 : 0;
      given.set(id, tally);
    }
  }
  const order: readonly (FactorId | GroupId)[] = [...groups, ...factors].map(({ id }) => id);
  return new Map([...given].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** The labels of one trace, their confidence calibrated by the other problems. */
function judged(
  { example, model }: KeptBack,
  keptBack: readonly KeptBack[],
): readonly { readonly factor: FactorId; readonly gold: string }[] {
  const others = keptBack.filter((each) => each.example.group !== example.group);
  const labels = labellerOf({ ...model, calibration: calibrationOf(others) }).label(example.spans);
  return example.moves.flatMap((move, index) => {
    const gold = thoughtAnchorsLabels[move];
    const factor = labels[index]?.factor ?? 'unsure';
    return gold === undefined || factor === 'unsure' ? [] : [{ factor, gold }];
  });
}

/** The table as the source file that the labeller's cards read. */
export function precisionSource(table: PrecisionTable): string {
  const rows = [...table].map(
    ([id, { given, right }]) => `  ${propertyName(id)}: { given: ${given}, right: ${right} },\n`,
  );
  return `import type { FactorId, GroupId } from './factors';
import type { MeasuredPrecision } from './measuredPrecision';

/** Written by \`npm run train\`; empty where nothing was measured. */
export const measuredTable: Readonly<Partial<Record<FactorId | GroupId, MeasuredPrecision>>> = {
${rows.join('')}};

/** What the figures were measured on. */
export const measuredOn = 'Thought Anchors, kept-back problems';
`;
}

function propertyName(id: string): string {
  return /^[a-z]+$/u.test(id) ? id : `'${id}'`;
}
