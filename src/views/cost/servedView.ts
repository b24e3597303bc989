import { explainByteSeconds, explainKvBytes } from '../../analysis/cost/explainCache';
import { explainBatch, explainFlopsPerToken, explainUsd } from '../../analysis/cost/explainServing';
import { explainSpend } from '../../analysis/cost/explainSpend';
import {
  formatByteSeconds,
  formatBytes,
  formatCount,
  formatFlops,
  formatPercent,
  formatSeconds,
  formatUsd,
} from '../../analysis/cost/format';
import { usdPerMillionOutputTokens } from '../../analysis/cost/money';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { nothingSpent } from '../../analysis/cost/spendCost';
import type { ThoughtCost } from '../../analysis/cost/thoughtCost';
import { costOfTrajectory } from '../../analysis/cost/trajectoryCost';
import { unservedText, whyUnserved } from '../../analysis/cost/unserved';
import type { Annotation } from '../../analysis/model';
import type { Explanation, Figure, FigureId, ServedView } from '../protocol/cost';
import { limitWords } from './limitWords';

/** The figures of a trajectory under a profile; two profiles give the same ones in the same order. */
export function servedView(
  profile: ServingProfile,
  { tokens }: Pick<Annotation, 'tokens'>,
  thought: ThoughtCost,
): ServedView {
  const shape = { promptTokens: tokens.prompt, outputTokens: tokens.thought + tokens.answer };
  const cost = costOfTrajectory(profile, shape);
  const { total, output } = cost.tokens;
  const { flops, batch, usd, tokensPerSecond: speed } = cost;
  const sum = flops.linear + flops.attention;
  const kvBytes = explainKvBytes(profile, total);
  const perToken = explainFlopsPerToken(profile, total);
  const batches = explainBatch(profile, total);
  const price = explainUsd(profile, shape);
  const dollars = (amount: number | undefined) =>
    amount === undefined ? undefined : formatUsd(amount);
  const why = whyUnserved(profile, total);
  return {
    id: profile.id,
    name: profile.name,
    ...(why !== undefined && { unserved: unservedText(profile, why, total) }),
    figures: [
      figure('kvBytes', formatBytes(cost.kvBytes.ideal), kvBytes),
      figure('kvReserved', formatBytes(cost.kvBytes.reserved), kvBytes),
      figure(
        'kvByteSeconds',
        formatByteSeconds(cost.kvByteSeconds),
        explainByteSeconds(profile, shape),
      ),
      figure('flops', formatFlops(sum), perToken),
      figure(
        'attentionShare',
        sum === 0 ? undefined : formatPercent(flops.attention / sum),
        perToken,
      ),
      figure('batch', formatCount(batch.used), batches),
      figure('limit', limitWords(batch.limit, profile.tokensPerSecond), batches),
      figure('speed', speed === undefined ? undefined : `${speed.toFixed(1)} tokens/s`, batches),
      figure(
        'decodeTime',
        speed === undefined ? undefined : formatSeconds(output / speed),
        batches,
      ),
      figure(
        'usdPerMillion',
        speed === undefined
          ? undefined
          : dollars(
              usdPerMillionOutputTokens(profile.gpus, profile.usdPerGpuHour, batch.used, speed),
            ),
        price,
      ),
      figure(
        'usdPrompt',
        usd.selfHosted === undefined ? undefined : dollars(cost.prompt.usd),
        price,
      ),
      figure('usdOutput', dollars(cost.output.usd), price),
      figure('usd', dollars(usd.selfHosted), price),
      figure(
        'usdAbandoned',
        dollars(thought.abandoned.usd),
        explainSpend(profile, shape, thought.abandoned),
      ),
      figure(
        'usdAfterSettled',
        dollars(thought.afterSettled?.usd),
        explainSpend(profile, shape, thought.afterSettled ?? nothingSpent),
      ),
    ],
  };
}

function figure(id: FigureId, value: string | undefined, explanation: Explanation): Figure {
  return { id, ...(value !== undefined && { value }), explanation };
}
