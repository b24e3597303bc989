import { type FactorId, factors } from '../factors';
import type { CueHit } from './cueIndex';
import { hashOf } from './hash';
import type { Shapes } from './shapes';

const names = {
  lead: hashOf('leading cue'),
  leadMove: hashOf('move of the leading cue'),
};

const leads: ReadonlyMap<FactorId, { readonly factor: number; readonly move: number }> = new Map(
  factors.map(({ id, published }) => [
    id,
    { factor: hashOf(id), move: hashOf(published['thought-anchors']) },
  ]),
);

/** The factor and the move that the cues of a span speak for most. */
export function readLeadingCue(cues: readonly CueHit[], shapes: Shapes): void {
  const lead = leads.get(leadOf(cues));
  shapes.add(names.lead, lead?.factor ?? 0);
  shapes.add(names.leadMove, lead?.move ?? 0);
}

/** The factor whose cues together weigh most; of equals the one that weighed so much first. */
function leadOf(cues: readonly CueHit[]): FactorId {
  let lead: FactorId = 'unsure';
  for (let end = 1; end <= cues.length; end += 1) {
    const factor = cues[end - 1]?.factor ?? 'unsure';
    lead = weightOf(factor, cues, end) > weightOf(lead, cues, end) ? factor : lead;
  }
  return lead;
}

/** What the first `end` cues say for a factor: there are few of them. */
function weightOf(factor: FactorId, cues: readonly CueHit[], end: number): number {
  let sum = 0;
  for (let at = 0; at < end; at += 1) {
    sum += cues[at]?.factor === factor ? (cues[at]?.weight ?? 0) : 0;
  }
  return sum;
}
