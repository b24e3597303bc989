import type { TextSpan } from '../base/positions';
import { AnswerComparer } from './answers/compare';
import { findDefects } from './defects/defectList';
import { finalAnswerOf, isCorrect } from './finalAnswer';
import type { Annotation, Segment, Trajectory } from './model';
import { boundedComparison } from './segments/boundedComparison';
import { factorOf } from './segments/factors';
import type { Labeller, SpanLabel } from './segments/labeller';
import { measureBacktracks } from './segments/measureBacktracks';
import { progressOf } from './segments/progress';
import { segmentThought } from './segments/segmentThought';
import { countTokens, type Counting, tokensOfSpans } from './tokens/counts';
import type { TokenEnds } from './tokens/tokenizer';

/** The exchangeable parts of the annotation. */
export interface AnnotationTools extends Counting {
  readonly labeller: Labeller;
}

/** An annotation together with where each token of the thought ends. */
export interface AnnotatedThought {
  readonly annotation: Annotation;
  readonly tokenEnds: TokenEnds;
}

/**
 * Computes everything that is shown about one trajectory, whatever it is served on.
 * The tokens of the segments add up to the tokens of the thought.
 */
export function annotate(trajectory: Trajectory, tools: AnnotationTools): AnnotatedThought {
  const thought = trajectory.thought.text;
  const tokenEnds = tools.tokenizer.ends(thought);
  const { spans, labels, interimAnswers, backtracks } = segmentThought(thought, tools.labeller);
  const segments = segmentsOf(spans, labels, tokenEnds);
  const answer = finalAnswerOf(trajectory);
  const comparer = new AnswerComparer();
  const correct = isCorrect(trajectory, answer, comparer);
  const final = answer && { finalAnswer: answer.answer };
  const equal = boundedComparison((a, b) => comparer.equal(a, b) === true);
  return {
    tokenEnds,
    annotation: {
      tokens: countTokens(trajectory, tokenEnds.length, tools),
      segments,
      backtracks: measureBacktracks(backtracks, {
        segments,
        interimAnswers,
        ...final,
        ...(trajectory.gold !== undefined && { gold: trajectory.gold }),
        equal,
      }),
      interimAnswers,
      progress: progressOf({ segments, backtracks, interimAnswers, ...final, equal }),
      defects: findDefects({
        trajectory,
        interimAnswers,
        ...(answer && { answer }),
        equal: (a, b) => comparer.equal(a, b),
      }),
      ...(answer && { answer }),
      ...(correct !== undefined && { correct }),
    },
  };
}

function segmentsOf(
  spans: readonly TextSpan[],
  labels: readonly SpanLabel[],
  tokenEnds: TokenEnds,
): readonly Segment[] {
  const tokens = tokensOfSpans(spans, tokenEnds);
  return spans.map(({ start, end }, index): Segment => {
    const label = labels[index] ?? unlabelled;
    const { group } = factorOf(label.factor);
    return { start, end, tokens: tokens[index] ?? 0, group, ...label };
  });
}

const unlabelled: SpanLabel = { factor: 'unsure', cue: '', confidence: 0 };
