import { factorOf, type GroupId } from '../../src/analysis/segments/factors';
import type { Labeller } from '../../src/analysis/segments/labeller';
import type { LabelledTrace } from '../labelledSets/labelledTrace';
import { reasoningFlowTraces } from '../labelledSets/reasoningFlow';
import { contestantsOn } from './contestants';
import { classTable, printTables, summaryTable, type TracePairs } from './report';

/** Where our groups stand among the node labels of ReasoningFlow, by their published definitions. */
const nodeOf: Readonly<Record<GroupId, string>> = {
  restate: 'restatement',
  plan: 'planning',
  recall: 'fact',
  compute: 'reasoning',
  explore: 'planning',
  example: 'example',
  check: 'reflection',
  doubt: 'reflection',
  correct: 'reflection',
  consolidate: 'reasoning',
  answer: 'conclusion',
  unsure: 'reasoning',
};

/** People's labels of nodes, through the groups; nothing is trained on them. */
export function evaluateReasoningFlow(): readonly string[] {
  const traces = reasoningFlowTraces();
  if (traces.length === 0) {
    console.log('\nReasoningFlow: no labels found; see COT_LENS_MEASURE.');
    return [];
  }
  const contestants = contestantsOn(traces, pairsOf);
  return [
    printTables('ReasoningFlow nodes by people, through the groups', [
      summaryTable(contestants),
      classTable(contestants[0]),
      'Two people agree on such nodes with kappa 0.74 to 0.94.',
    ]),
  ];
}

function pairsOf({ spans, labels }: LabelledTrace, labeller: Labeller): TracePairs {
  const given = labeller.label(spans);
  return labels.map((gold, index) => ({
    gold,
    given: nodeOf[factorOf(given[index]?.factor ?? 'unsure').group],
  }));
}
