import { type ApiOffer, apiOffer, withPromptCached } from '../../analysis/cost/apiOffers';
import { pricesAsOf } from '../../analysis/cost/apiPrice';
import { explainApiPrice } from '../../analysis/cost/explainApiPrice';
import { explainUsd } from '../../analysis/cost/explainServing';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { costOfTrajectory } from '../../analysis/cost/trajectoryCost';
import type { AnnotatedTrajectory } from '../../worker/protocol';
import type { ApiRow } from '../protocol/cost';

/** The trajectory on hardware of one's own, and by the APIs of two models. */
export function apiRows(
  profile: ServingProfile,
  { trajectory, annotation }: AnnotatedTrajectory,
): readonly ApiRow[] {
  const { tokens } = annotation;
  const shape = { promptTokens: tokens.prompt, outputTokens: tokens.thought + tokens.answer };
  const own = costOfTrajectory(profile, shape).usd.selfHosted;
  const served = apiOffer(profile.model.id, { ...timeOf(trajectory) }, tokens);
  const recorded =
    trajectory.model === undefined ? undefined : apiOffer(trajectory.model, trajectory, tokens);
  return [
    {
      id: 'selfHosted',
      model: profile.model.name,
      ...(own !== undefined && { usd: own }),
      explanation: explainUsd(profile, shape),
    },
    ...(recorded === undefined
      ? []
      : [
          rowOf('recorded', recorded.call.model, recorded),
          ...(recorded.price === undefined
            ? []
            : [rowOf('cached', recorded.call.model, withPromptCached(recorded))]),
        ]),
    rowOf('served', profile.model.name, served),
  ];
}

/** Prices are those of the day on which the trajectory was sampled. */
function timeOf({ timestamp }: AnnotatedTrajectory['trajectory']): { readonly timestamp?: string } {
  return timestamp === undefined ? {} : { timestamp };
}

function rowOf(id: ApiRow['id'], model: string, { call, price, counts }: ApiOffer): ApiRow {
  return {
    id,
    model,
    counts,
    ...(price !== undefined && {
      usd: price.usd,
      provider: price.provider,
      date: (call.timestamp ?? pricesAsOf).slice(0, 10),
      source: price.source ?? '@pydantic/genai-prices',
      explanation: explainApiPrice(call, price),
    }),
  };
}
