import type { FactorId } from '../../src/analysis/segments/factors';
import { labelIn } from '../../src/analysis/segments/schemes';
import { thoughtAnchorsLabels, thoughtAnchorsTraces } from '../labelledSets/thoughtAnchors';
import { ownThoughts } from './ownSentences';

/** A thought to train on. */
export interface Example {
  readonly id: string;
  /** Traces of one problem are one group, and every thought of our own writing is one. */
  readonly group: string;
  readonly own: boolean;
  readonly spans: readonly string[];
  /** Thought Anchors' label of each span, as an index; -1 where there is none. */
  readonly moves: readonly number[];
  /** The thought factor of each span, where somebody said it. */
  readonly factors: readonly (FactorId | undefined)[];
}

const indexOf: ReadonlyMap<string, number> = new Map(
  thoughtAnchorsLabels.map((label, index) => [label, index]),
);

/** Everything that the labeller is trained on, in a fixed order. */
export function trainingExamples(): readonly Example[] {
  return [...anchoredExamples(), ...ownExamples()];
}

function anchoredExamples(): readonly Example[] {
  const traces = thoughtAnchorsTraces();
  if (traces.length === 0) {
    throw new Error('The traces labelled by Thought Anchors are not there; see COT_LENS_CORPUS.');
  }
  return traces.map(({ id, group, spans, labels }) => ({
    id,
    group,
    own: false,
    spans,
    moves: labels.map((label) => indexOf.get(label) ?? -1),
    factors: spans.map(() => undefined),
  }));
}

function ownExamples(): readonly Example[] {
  return ownThoughts().map(({ title, sentences }) => ({
    id: title,
    group: `own: ${title}`,
    own: true,
    spans: sentences.map(({ text }) => text),
    moves: sentences.map(
      ({ factor }) => indexOf.get(labelIn('thought-anchors', factor) ?? '') ?? -1,
    ),
    factors: sentences.map(({ factor }) => factor),
  }));
}
