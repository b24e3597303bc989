import { factorOf, groups } from '../../src/analysis/segments/factors';
import type { Labeller } from '../../src/analysis/segments/labeller';
import { ruleLabeller } from '../../src/analysis/segments/ruleLabeller';
import { trainedLabeller } from '../../src/analysis/segments/trainedLabeller';
import { type HandLabelledThought, handLabelledThoughts } from '../labelledSets/handLabels';
import { classTable, majority, printTables, summaryTable, type TracePairs } from './report';

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
  const contestant = (name: string, labeller: Labeller) => ({
    name,
    traces: thoughts.map((thought) => pairsOf(thought, labeller)),
  });
  const trained = contestant('trained labeller', trainedLabeller);
  const rules = contestant('keyword rules', ruleLabeller);
  return [
    printTables('Groups of factors on six traces of other producers, labelled by one reader', [
      summaryTable([trained, rules, majority(trained.traces)]),
      classTable(
        trained,
        groups.map(({ id }) => id),
      ),
    ]),
  ];
}

function pairsOf({ spans, factors }: HandLabelledThought, labeller: Labeller): TracePairs {
  const labels = labeller.label(spans);
  return factors.flatMap((factor, index) => {
    const label = labels[index];
    return factor === undefined || label === undefined
      ? []
      : [{ gold: factorOf(factor).group, given: factorOf(label.factor).group }];
  });
}
