import { type FactorId, factorOf, groups } from '../../src/analysis/segments/factors';
import type { Labeller } from '../../src/analysis/segments/labeller';
import type { Contestants } from './contestants';
import { classTable, printTables, summaryTable, type TracePairs } from './report';

interface FactorLabelled {
  readonly spans: readonly string[];
  /** The thought factor of each span, where somebody said it. */
  readonly factors: readonly (FactorId | undefined)[];
}

/** The groups of the factors that were said and of those a labeller gives. */
export function groupPairs({ spans, factors }: FactorLabelled, labeller: Labeller): TracePairs {
  const labels = labeller.label(spans);
  return factors.flatMap((factor, index) => {
    const label = labels[index];
    return factor === undefined || label === undefined
      ? []
      : [{ gold: factorOf(factor).group, given: factorOf(label.factor).group }];
  });
}

/** Prints how well the groups are told apart, each in its order, and returns it as Markdown. */
export function printGroups(title: string, contestants: Contestants): string {
  const [trained] = contestants;
  const order = groups.map(({ id }) => id);
  return printTables(title, [summaryTable(contestants), classTable(trained, order)]);
}
