import type { Labeller } from '../../src/analysis/segments/labeller';
import { ruleLabeller } from '../../src/analysis/segments/ruleLabeller';
import { trainedLabeller } from '../../src/analysis/segments/trainedLabeller';
import { type Contestant, majority, type TracePairs } from './report';

/** The trained labeller, the keyword rules, and always the most frequent label. */
export type Contestants = readonly [trained: Contestant, rules: Contestant, majority: Contestant];

/**
 * Lets each label the same traces. Where a trace was trained on, `trainedFor` gives a labeller that
 * has not seen it.
 */
export function contestantsOn<T>(
  traces: readonly T[],
  pairsOf: (trace: T, labeller: Labeller) => TracePairs,
  trainedFor: (trace: T) => Labeller = () => trainedLabeller,
): Contestants {
  const trained = {
    name: 'trained labeller',
    traces: traces.map((trace) => pairsOf(trace, trainedFor(trace))),
  };
  const rules = {
    name: 'keyword rules',
    traces: traces.map((trace) => pairsOf(trace, ruleLabeller)),
  };
  return [trained, rules, majority(trained.traces)];
}
