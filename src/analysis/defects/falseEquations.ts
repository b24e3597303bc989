import type { Annotation, Defect, Trajectory } from '../model';
import { arithmetic } from '../verify/arithmetic/arithmetic';
import { calculatorAnnotations } from '../verify/calculatorAnnotations';
import type { CheckedClaim } from '../verify/claim';

/** So many of one text are named; who is wrong more often than that, is so throughout. */
const mostOfText = 100;

/**
 * Numeric equations that do not hold, and calculator annotations that say what no calculator does.
 * To check them takes longer than the rest of an annotation, so only who reads a trajectory asks.
 */
export function falseEquations(trajectory: Trajectory): readonly Defect[] {
  return (['thought', 'response'] as const).flatMap((part) => {
    const { text } = trajectory[part];
    return falseClaims(trajectory.problem.text, text)
      .slice(0, mostOfText)
      .map(({ span, stated, right }): Defect => ({
        code: 'false-equation',
        severity: 'warning',
        text: part,
        span,
        values: { stated, ...(right !== undefined && { right }) },
      }));
  });
}

/** Adds the false equations of a trajectory to the defects of its annotation. */
export function withFalseEquations<T extends { trajectory: Trajectory; annotation: Annotation }>(
  annotated: T,
): T {
  const { trajectory, annotation } = annotated;
  const defects = [...annotation.defects, ...falseEquations(trajectory)];
  return { ...annotated, annotation: { ...annotation, defects } };
}

/** In the order of the text; an annotation inside of a false equation says nothing new. */
function falseClaims(problem: string, text: string): readonly CheckedClaim[] {
  const isFalse = ({ verdict }: CheckedClaim): boolean => verdict === 'false';
  const equations = arithmetic.verify({ problem, text }).filter(isFalse);
  const annotations = calculatorAnnotations.verify({ problem, text }).filter(isFalse);
  const apart: CheckedClaim[] = [];
  let at = 0;
  for (const annotation of annotations) {
    while ((equations[at]?.span.end ?? Infinity) <= annotation.span.start) {
      at += 1;
    }
    if ((equations[at]?.span.start ?? Infinity) >= annotation.span.end) {
      apart.push(annotation);
    }
  }
  return [...equations, ...apart].sort((a, b) => a.span.start - b.span.start);
}
