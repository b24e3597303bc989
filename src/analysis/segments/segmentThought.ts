import type { TextSpan } from '../../base/positions';
import { findBacktracks, type FoundBacktrack } from './backtracks';
import { cutSentences } from './cutSentences';
import { findInterimAnswers, type StatedAnswer } from './interimAnswers';
import { factorsIn, type Labeller, type SpanLabel } from './labeller';

/** A thought in segments; `labels[i]` belongs to `spans[i]`. */
export interface SegmentedThought {
  /** Offsets in the thought; together they tile it. */
  readonly spans: readonly TextSpan[];
  readonly labels: readonly SpanLabel[];
  readonly interimAnswers: readonly StatedAnswer[];
  readonly backtracks: readonly FoundBacktrack[];
}

/** A span's label and the index of the span it turns back to; null when it does not. */
export interface LabelledSpan extends SpanLabel {
  readonly backtrack: number | null;
}

/**
 * Cuts a thought into sentences, labels them, and finds the answers stated on the way and the
 * returns to earlier sentences. Empty for an empty thought; linear in its length.
 *
 * Example: `segmentThought('Let x = 2. So 2x = 4.', ruleLabeller)` has two spans, and the second
 * states the interim answer `4`.
 */
export function segmentThought(thought: string, labeller: Labeller): SegmentedThought {
  const spans = cutSentences(thought);
  const texts = spans.map(({ start, end }) => thought.slice(start, end));
  const labels = labeller.label(texts);
  return {
    spans,
    labels,
    interimAnswers: findInterimAnswers(thought, spans),
    backtracks: findBacktracks(texts, factorsIn(labels)),
  };
}

/** Labels spans that were cut elsewhere, whole and in order, and says where each turns back to. */
export function labelSpans(spans: readonly string[], labeller: Labeller): readonly LabelledSpan[] {
  const labels = labeller.label(spans);
  const targets = new Map(
    findBacktracks(spans, factorsIn(labels)).map(({ segment, target }) => [segment, target]),
  );
  return labels.map((label, index) => ({ ...label, backtrack: targets.get(index) ?? null }));
}
