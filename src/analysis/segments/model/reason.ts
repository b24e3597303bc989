import { factorOf, type FactorId } from '../factors';
import type { CueHit } from '../features/cueIndex';
import { evidenceKinds, type SpanScores } from './neighbourhood';

/** What the kinds of evidence are called for a reader. */
const kindNames: Readonly<Record<(typeof evidenceKinds)[number], string>> = {
  words: 'wording',
  form: 'numbers and form',
  before: 'what comes before',
  behind: 'what comes next',
};

/**
 * Why a span got its factor, in words a reader understands: the matched words of a cue of that
 * factor or its group where there are any, and the kind of evidence that weighed most for the move
 * where that was not the wording.
 *
 * Example: `let me verify · what comes before`.
 */
export function reasonOf(
  span: string,
  factor: FactorId,
  move: number,
  { own: { cues }, evidence, moves }: SpanScores,
): string {
  const hit = cueOf(factor, cues);
  const kind = strongestKind(move, evidence, moves.length);
  if (hit === undefined) {
    return kindNames[kind];
  }
  const words = span.slice(hit.start, hit.end);
  return kind === 'words' ? words : `${words} · ${kindNames[kind]}`;
}

/** The longest cue of the factor, failing that of its group; the first of equals. */
function cueOf(factor: FactorId, cues: readonly CueHit[]): CueHit | undefined {
  if (cues.length === 0) {
    return undefined;
  }
  const { group } = factorOf(factor);
  return (
    longest(cues, (hit) => hit.factor === factor) ??
    longest(cues, (hit) => factorOf(hit.factor).group === group)
  );
}

function longest(cues: readonly CueHit[], counts: (hit: CueHit) => boolean): CueHit | undefined {
  let best: CueHit | undefined;
  for (const hit of cues) {
    if (hit.length > (best?.length ?? 0) && counts(hit)) {
      best = hit;
    }
  }
  return best;
}

/** The kind of evidence that lifts the move most above the mean of all moves. */
function strongestKind(
  move: number,
  evidence: Float64Array,
  width: number,
): (typeof evidenceKinds)[number] {
  let best: (typeof evidenceKinds)[number] = 'words';
  let most = -Infinity;
  evidenceKinds.forEach((kind, row) => {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      sum += evidence[at] ?? 0;
    }
    const lift = (evidence[row * width + move] ?? 0) - sum / width;
    if (lift > most) {
      most = lift;
      best = kind;
    }
  });
  return best;
}
