import { hardwareLimits, lengthCurve } from '../../analysis/cost/lengthCurve';
import { limitRanges } from '../../analysis/cost/limitRanges';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { Annotation } from '../../analysis/model';
import { stripOf } from '../../analysis/segments/strip';
import type { LengthView } from '../protocol/cost';

/** Lengths that have values; as many as can be told apart in a chart. */
const lengths = 97;

/** KV bytes and batch from the first token of the prompt to the last of the answer. */
export function lengthView(
  profile: ServingProfile,
  { tokens, segments, backtracks }: Pick<Annotation, 'tokens' | 'segments' | 'backtracks'>,
): LengthView {
  const longest = Math.max(1, tokens.prompt + tokens.thought + tokens.answer);
  const points = lengthCurve(profile, longest, Math.min(lengths, longest));
  const { cachePoolBytes, longestSequence } = hardwareLimits(profile);
  const batch = points.at(-1)?.batch.used ?? 0;
  let end = 0;
  return {
    points: points.map(({ tokens: at, kvBytes, batch: { capacity, slo, limit } }) => ({
      tokens: at,
      ...kvBytes,
      capacity,
      slo,
      limit,
    })),
    promptTokens: tokens.prompt,
    tokensPerSecond: profile.tokensPerSecond,
    ...(batch > 0 && { share: { bytes: cachePoolBytes / batch, batch } }),
    ...(longestSequence !== undefined &&
      longestSequence > 0 &&
      longestSequence < longest && { longestSequence }),
    ranges: limitRanges(profile, longest),
    strip: stripOf({
      segmentEnds: segments.map((segment) => (end += segment.tokens)),
      segmentGroups: segments.map(({ group }) => group),
      backtracks: backtracks.map(({ segment }) => segment),
    }),
  };
}
