import { modelFrom } from '../../src/analysis/segments/model/labelModel';
import { labellerOf } from '../../src/analysis/segments/trainedLabeller';
import type { Labeller } from '../../src/analysis/segments/labeller';
import { thoughtAnchorsTraces } from '../labelledSets/thoughtAnchors';
import { type Example, trainingExamples } from '../train/examples';
import { trainModel } from '../train/trainModel';
import { contestantsOn } from './contestants';
import { groupPairs, printGroups } from './factorGroups';

const folds = 5;

/** A thought with a labeller that has not seen it. */
interface KeptBack {
  readonly example: Example;
  readonly labeller: Labeller;
}

/**
 * The groups of factors on thoughts of our own writing, each by a model that has not seen it. These
 * sentences are plainer than real ones: the figures say which groups are told apart, not how good
 * the labels are on real traces.
 */
export function evaluateFactors(): readonly string[] {
  if (thoughtAnchorsTraces().length === 0) {
    console.log('\nOwn thoughts: training needs the labels of Thought Anchors.');
    return [];
  }
  const contestants = contestantsOn(
    keptBackThoughts(trainingExamples()),
    ({ example }, labeller) => groupPairs(example, labeller),
    ({ labeller }) => labeller,
  );
  return [printGroups('Groups of factors on thoughts of our own writing, five folds', contestants)];
}

function keptBackThoughts(examples: readonly Example[]): readonly KeptBack[] {
  const own = examples.filter((example) => example.own);
  return Array.from({ length: folds }, (_, fold) => {
    console.error(`own thoughts, fold ${fold + 1} of ${folds} …`);
    const kept = own.filter((_each, index) => index % folds === fold);
    const others = examples.filter((example) => !kept.includes(example));
    const labeller = labellerOf(modelFrom(trainModel(others)));
    return kept.map((example) => ({ example, labeller }));
  }).flat();
}
