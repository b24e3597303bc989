import type { Labeller } from '../../src/analysis/segments/labeller';
import { labelOfSpan } from '../../src/analysis/segments/labeller';
import { schoenfeldTraces } from '../labelledSets/schoenfeld';
import type { LabelledTrace } from '../labelledSets/labelledTrace';
import { contestantsOn } from './contestants';
import { classTable, printTables, summaryTable, type TracePairs } from './report';

/** People's labels of Schoenfeld's episodes, through the cross-walk; nothing is trained on them. */
export function evaluateSchoenfeld(): readonly string[] {
  const traces = schoenfeldTraces();
  if (traces.length === 0) {
    console.log('\nSchoenfeld: no labels found; see COT_LENS_MEASURE.');
    return [];
  }
  const contestants = contestantsOn(traces, pairsOf);
  return [
    printTables('Schoenfeld episodes by people, through the cross-walk', [
      summaryTable(contestants),
      classTable(contestants[0]),
      'A model trained on these labels themselves reaches kappa 0.60 here; how far people agree is not published with them.',
    ]),
  ];
}

function pairsOf({ spans, labels }: LabelledTrace, labeller: Labeller): TracePairs {
  const given = labeller.label(spans);
  return labels.map((gold, index) => {
    const label = given[index];
    return { gold, given: (label && labelOfSpan('schoenfeld', label)) ?? 'none' };
  });
}
