import { calibrationError } from '../../src/analysis/agreement/calibration';
import { calibrated } from '../../src/analysis/segments/model/calibration';
import type { Labeller } from '../../src/analysis/segments/labeller';
import { labelIn } from '../../src/analysis/segments/schemes';
import { ruleLabeller } from '../../src/analysis/segments/ruleLabeller';
import { thoughtAnchorsLabels, thoughtAnchorsTraces } from '../labelledSets/thoughtAnchors';
import { calibrationOf } from '../train/calibrationOf';
import { crossValidated, type KeptBack } from '../train/crossValidate';
import { type Example, trainingExamples } from '../train/examples';
import {
  classTable,
  type Contestant,
  fixed,
  majority,
  printTables,
  summaryTable,
  type TracePairs,
} from './report';

/**
 * Thought Anchors' labels by models that have seen nothing of the problem: cross-validated, with all
 * traces of a problem in one fold, spans given.
 */
export function evaluateThoughtAnchors(): readonly string[] {
  if (thoughtAnchorsTraces().length === 0) {
    console.log('\nThought Anchors: no labels found; see COT_LENS_CORPUS.');
    return [];
  }
  const keptBack = crossValidated(trainingExamples(), (message) => console.error(message));
  const trained: Contestant = { name: 'trained labeller', traces: keptBack.map(trainedPairs) };
  const rules: Contestant = {
    name: 'keyword rules (hand-set on these traces)',
    traces: keptBack.map(({ example }) => rulePairs(example, ruleLabeller)),
  };
  const error = fixed(keptBackCalibration(keptBack));
  return [
    printTables('Thought Anchors, problems not trained on', [
      summaryTable([trained, rules, majority(trained.traces)]),
      classTable(trained, thoughtAnchorsLabels),
      `Expected calibration error of the confidence, each problem by the others: ${error}. The human ceiling of these labels is not known: a language model gave them.`,
    ]),
  ];
}

/** The index of a label, as it stands in the examples, to its name; pairs without one are left out. */
function pairsOf(example: Example, given: (index: number) => string): TracePairs {
  return example.moves.flatMap((move, index) => {
    const gold = thoughtAnchorsLabels[move];
    return gold === undefined ? [] : [{ gold, given: given(index) }];
  });
}

function trainedPairs({ example, moves }: KeptBack): TracePairs {
  return pairsOf(example, (index) => {
    const row = moves[index] ?? new Float64Array();
    return thoughtAnchorsLabels[row.indexOf(Math.max(...row))] ?? 'unknown';
  });
}

function rulePairs(example: Example, labeller: Labeller): TracePairs {
  const labels = labeller.label(example.spans);
  return pairsOf(
    example,
    (index) => labelIn('thought-anchors', labels[index]?.factor ?? 'unsure') ?? 'unknown',
  );
}

/** The confidence of the best move, calibrated by the other problems, against what is right. */
function keptBackCalibration(keptBack: readonly KeptBack[]): number {
  return calibrationError(
    keptBack.flatMap(({ example, moves }) => {
      const others = keptBack.filter((each) => each.example.group !== example.group);
      const steps = calibrationOf(others);
      return example.moves.flatMap((gold, index) => {
        const row = moves[index] ?? new Float64Array();
        const raw = Math.max(...row);
        return gold < 0
          ? []
          : [{ confidence: calibrated(steps, raw), right: row.indexOf(raw) === gold }];
      });
    }),
  );
}
