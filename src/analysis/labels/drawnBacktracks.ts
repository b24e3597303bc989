import { AnswerComparer } from '../answers/compare';
import type { Annotation, Backtrack, Trajectory } from '../model';
import { type FoundBacktrack, scopeOfReturn } from '../segments/backtracks';
import { boundedComparison } from '../segments/boundedComparison';
import { measureBacktracks } from '../segments/measureBacktracks';
import { abandonedIn } from '../segments/progress';
import type { BacktrackOpinion } from './backtrackOpinions';

/** A backtrack before it is measured, with who said so. */
type SaidBacktrack = FoundBacktrack & Pick<Backtrack, 'source'>;

/**
 * The annotation with the backtracks that a source corrected: those it takes for none are gone,
 * those it says return elsewhere do, and those it adds are there. Their effects, their tokens and
 * the share of the thought that was given up follow. A backtrack that is only moved keeps its kind;
 * one that is added tries another way.
 */
export function withDrawnBacktracks(
  { gold }: Pick<Trajectory, 'gold'>,
  annotation: Annotation,
  opinions: ReadonlyMap<number, readonly BacktrackOpinion[]>,
  source: string,
): Annotation {
  const said = new Map<number, number | null>();
  for (const [segment, ofSegment] of opinions) {
    const opinion = ofSegment.find((each) => each.source === source);
    if (opinion !== undefined) {
      said.set(segment, opinion.target);
    }
  }
  if (said.size === 0) {
    return annotation;
  }
  const { segments, interimAnswers, answer } = annotation;
  const comparer = new AnswerComparer();
  const backtracks = measureBacktracks(correctedBy(said, annotation.backtracks, source), {
    segments,
    interimAnswers,
    ...(answer && { finalAnswer: answer.answer }),
    ...(gold !== undefined && { gold }),
    equal: boundedComparison((a, b) => comparer.equal(a, b) === true),
  });
  const progress = { ...annotation.progress, ...abandonedIn(segments, backtracks) };
  return { ...annotation, backtracks, progress };
}

function correctedBy(
  said: ReadonlyMap<number, number | null>,
  found: readonly Backtrack[],
  source: string,
): readonly SaidBacktrack[] {
  const kinds = new Map(found.map(({ segment, kind }) => [segment, kind]));
  const given = Array.from(said).flatMap(([segment, target]): readonly SaidBacktrack[] => {
    const kind = kinds.get(segment) ?? 'new-approach';
    const scope = scopeOfReturn(kind !== 'new-approach', segment, target ?? segment);
    return target === null ? [] : [{ segment, target, kind, scope, source }];
  });
  const others = found.filter(({ segment }) => !said.has(segment));
  return [...others, ...given].sort((a, b) => a.segment - b.segment);
}
