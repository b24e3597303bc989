import { factorOf, groups } from '../../src/analysis/segments/factors';
import { modelFrom } from '../../src/analysis/segments/model/labelModel';
import { ruleLabeller } from '../../src/analysis/segments/ruleLabeller';
import { labellerOf } from '../../src/analysis/segments/trainedLabeller';
import type { Labeller } from '../../src/analysis/segments/labeller';
import { thoughtAnchorsTraces } from '../labelledSets/thoughtAnchors';
import { type Example, trainingExamples } from '../train/examples';
import { trainModel } from '../train/trainModel';
import { classTable, majority, printTables, summaryTable, type TracePairs } from './report';

const folds = 5;

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
  const examples = trainingExamples();
  const own = examples.filter((example) => example.own);
  const given: { trained: TracePairs; rules: TracePairs }[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    console.error(`own thoughts, fold ${fold + 1} of ${folds} …`);
    const kept = own.filter((_, index) => index % folds === fold);
    const labeller = labellerOf(
      modelFrom(trainModel(examples.filter((example) => !kept.includes(example)))),
    );
    given.push(
      ...kept.map((example) => ({
        trained: groupPairs(example, labeller),
        rules: groupPairs(example, ruleLabeller),
      })),
    );
  }
  const trained = { name: 'trained labeller', traces: given.map((each) => each.trained) };
  const rules = { name: 'keyword rules', traces: given.map((each) => each.rules) };
  return [
    printTables('Groups of factors on thoughts of our own writing, five folds', [
      summaryTable([trained, rules, majority(trained.traces)]),
      classTable(
        trained,
        groups.map(({ id }) => id),
      ),
    ]),
  ];
}

function groupPairs({ spans, factors }: Example, labeller: Labeller): TracePairs {
  const labels = labeller.label(spans);
  return factors.flatMap((factor, index) => {
    const label = labels[index];
    return factor === undefined || label === undefined
      ? []
      : [{ gold: factorOf(factor).group, given: factorOf(label.factor).group }];
  });
}
