import { factorOf, type FactorId } from '../factors';
import type { LabelModel } from './labelModel';
import { evidenceKinds, type SpanScores } from './scoring';

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
  index: number,
  factor: FactorId,
  move: number,
  scores: SpanScores,
  model: LabelModel,
): string {
  const words = cueWords(span, index, factor, scores);
  const kind = strongestKind(index, move, scores, model);
  if (words === undefined) {
    return kindNames[kind];
  }
  return kind === 'words' ? words : `${words} · ${kindNames[kind]}`;
}

function cueWords(
  span: string,
  index: number,
  factor: FactorId,
  { cues }: SpanScores,
): string | undefined {
  const { group } = factorOf(factor);
  const hits = cues[index] ?? [];
  const own = hits.filter((hit) => hit.factor === factor);
  const near = own.length > 0 ? own : hits.filter((hit) => factorOf(hit.factor).group === group);
  const [longest] = [...near].sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : span.slice(longest.start, longest.end);
}

/** The kind of evidence that lifts the move most above the mean of all moves. */
function strongestKind(
  index: number,
  move: number,
  { evidence }: SpanScores,
  { moves }: LabelModel,
): (typeof evidenceKinds)[number] {
  const width = moves.labels.length;
  let best: (typeof evidenceKinds)[number] = 'words';
  let most = -Infinity;
  evidence.forEach((sums, kind) => {
    const row = sums.subarray(index * width, (index + 1) * width);
    const lift = (row[move] ?? 0) - row.reduce((sum, each) => sum + each, 0) / width;
    if (lift > most) {
      most = lift;
      best = evidenceKinds[kind] ?? 'words';
    }
  });
  return best;
}
