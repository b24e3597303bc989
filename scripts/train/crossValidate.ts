import { type LabelModel, modelFrom } from '../../src/analysis/segments/model/labelModel';
import { SpanScorer } from '../../src/analysis/segments/model/scoring';
import type { Example } from './examples';
import { trainModel, type TrainingOptions } from './trainModel';

/** A trace as scored by a model that has seen nothing of its problem. */
export interface KeptBack {
  readonly example: Example;
  readonly model: LabelModel;
  /** Raw probabilities of the moves of each span, in the order of `thoughtAnchorsLabels`. */
  readonly moves: readonly Float64Array[];
}

/**
 * Cross-validation over problems: for each problem a model is trained on everything else, and the
 * traces of that problem are scored by it.
 */
export function crossValidated(
  examples: readonly Example[],
  onProgress: (message: string) => void = () => undefined,
  options: TrainingOptions = { movesOnly: true },
): readonly KeptBack[] {
  const problems = [...new Set(examples.filter(({ own }) => !own).map(({ group }) => group))];
  return problems.flatMap((problem) => {
    onProgress(`without ${problem}`);
    const others = examples.filter(({ group }) => group !== problem);
    const model = modelFrom(trainModel(others, [], options));
    const scorer = new SpanScorer(model);
    return examples
      .filter(({ group }) => group === problem)
      .map((example) => {
        scorer.begin(example.spans);
        return {
          example,
          model,
          moves: example.spans.map((_, index) => scorer.score(index).moves.slice()),
        };
      });
  });
}
