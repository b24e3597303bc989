import { AnswerComparer } from './answers/compare';
import { extractAnswer } from './answers/extract';
import type { Annotation, Backtrack, FinalAnswer, Segment, TokenCounts, Trajectory } from './model';
import { abandonedTokens } from './segments/abandonedTokens';
import { effectOf } from './segments/backtrackEffect';
import { boundedComparison } from './segments/boundedComparison';
import { factorOf } from './segments/factors';
import type { Labeller, SpanLabel } from './segments/labeller';
import { progressOf } from './segments/progress';
import { segmentThought } from './segments/segmentThought';
import { findDefects } from './defects/defectList';
import { ownEncodingOf } from './tokens/encodings';
import type { TokenEnds, Tokenizer } from './tokens/tokenizer';
import type { TextSpan } from '../base/positions';

/** The exchangeable parts of the annotation. */
export interface AnnotationTools {
  readonly tokenizer: Tokenizer;
  /**
   * Whether the tokenizer is the model's own; where that is not said, it is when it has the name of
   * the model's own encoding.
   */
  readonly isOwn?: boolean;
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
  const correct = verdict(trajectory, answer, comparer);
  const final = answer && { finalAnswer: answer.answer };
  const equal = boundedComparison((a, b) => comparer.equal(a, b) === true);
  return {
    tokenEnds,
    annotation: {
      tokens: countTokens(trajectory, tokenEnds.length, tools),
      segments,
      backtracks: backtracks.map((backtrack): Backtrack => ({
        ...backtrack,
        effect: effectOf(backtrack, {
          interimAnswers,
          ...final,
          ...(trajectory.gold !== undefined && { gold: trajectory.gold }),
          equal,
        }),
        abandonedTokens: abandonedTokens(segments, [backtrack]),
      })),
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

/** Spans tile the thought, so that one walk along its tokens counts those of each. */
function segmentsOf(
  spans: readonly TextSpan[],
  labels: readonly SpanLabel[],
  tokenEnds: TokenEnds,
): readonly Segment[] {
  let token = 0;
  return spans.map(({ start, end }, index): Segment => {
    const first = token;
    while (token < tokenEnds.length && (tokenEnds[token] ?? 0) <= end) {
      token++;
    }
    const label = labels[index] ?? unlabelled;
    const { group } = factorOf(label.factor);
    return { start, end, tokens: token - first, group, ...label };
  });
}

const unlabelled: SpanLabel = { factor: 'unsure', cue: '', confidence: 0 };

function countTokens(
  trajectory: Trajectory,
  thought: number,
  { tokenizer, isOwn }: AnnotationTools,
): TokenCounts {
  const prompt = tokenizer.count(trajectory.problem.text);
  const answer = tokenizer.count(trajectory.response.text);
  const own = trajectory.model === undefined ? undefined : ownEncodingOf(trajectory.model);
  return {
    encoding: tokenizer.encoding,
    prompt,
    thought,
    answer,
    total: prompt + thought + answer,
    source: (isOwn ?? own === tokenizer.encoding) ? 'tokenized' : 'estimated',
  };
}

/**
 * The answer as the response states it; failing that, as the thought does. A thought that was cut
 * off states none: what stands in it is interim.
 */
export function finalAnswerOf(trajectory: Trajectory): FinalAnswer | undefined {
  const fromResponse = extractAnswer(trajectory.response.text);
  if (fromResponse !== undefined) {
    return { ...fromResponse, from: 'response' };
  }
  if (trajectory.truncated && trajectory.thoughtState !== 'closed') {
    return undefined;
  }
  const fromThought = extractAnswer(trajectory.thought.text);
  return fromThought && { ...fromThought, from: 'thought' };
}

function verdict(
  trajectory: Trajectory,
  answer: FinalAnswer | undefined,
  comparer: AnswerComparer,
): boolean | undefined {
  if (trajectory.correct !== undefined) {
    return trajectory.correct;
  }
  return answer !== undefined && trajectory.gold !== undefined
    ? comparer.equal(answer.answer, trajectory.gold)
    : undefined;
}
