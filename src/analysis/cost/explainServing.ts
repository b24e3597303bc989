import { assertNever } from '../../base/errors';
import { attentionLines } from './explainAttention';
import { type BatchLimit, batchAt, decodeStepSeconds, loadAt } from './batch';
import type { Roofline } from './decodeStep';
import type { Explanation } from './explanation';
import { attentionFlopsAt, lookedUpParameters } from './flops';
import {
  formatBytes,
  formatCount,
  formatFlops,
  formatSeconds,
  formatTokens,
  formatUsd,
} from './format';
import { usdPerMillionOutputTokens } from './money';
import { type TrajectoryTokens, wholeTokens } from './operatingPoint';
import { nodeOf } from './servingNode';
import { type ServingProfile, withoutLosses } from './servingProfile';
import { tokensPerStep } from './speculation';
import { costOfTrajectory } from './trajectoryCost';
import { unservedText, whyUnserved } from './unserved';

/** The FLOPs of decoding one token when the sequence is `tokens` long. */
export function explainFlopsPerToken(profile: ServingProfile, tokens: number): Explanation {
  const length = wholeTokens(tokens);
  const node = nodeOf(profile);
  const attention = attentionFlopsAt(node.groups, length);
  const { model } = profile;
  const lookedUp = lookedUpParameters(model);
  const table = lookedUp === 0 ? '' : ` − ${formatCount(lookedUp)} of the input embedding`;
  return {
    summary: `One token at ${formatTokens(length)}: ${formatFlops(node.linearFlopsPerToken + attention)}`,
    formulas: [
      `weights: 2 × (${formatCount(model.activeParameters)} active parameters${table}) = ${formatFlops(node.linearFlopsPerToken)}`,
      ...attentionLines(model, length),
    ],
    sources: [`Model: ${model.source.name}, ${model.source.date}.`],
  };
}

/** How many sequences of `tokens` tokens are served at a time, and what keeps it from more. */
export function explainBatch(profile: ServingProfile, tokens: number): Explanation {
  const length = wholeTokens(tokens);
  const node = nodeOf(profile);
  const load = loadAt(node, length);
  const batch = batchAt(node, load);
  const bound = nodeOf(withoutLosses(profile));
  const used = Math.min(batch.capacity, batch.slo);
  const why = whyUnserved(profile, length);
  return {
    summary: `Batch at ${formatTokens(length)}: ${formatCount(used)}, ${limitText(batch.limit)}`,
    formulas: [
      `capacity: ${formatBytes(Math.max(0, node.cachePoolBytes))} beside the weights ÷ ${formatBytes(load.nodeBytes)} each: batch ${formatCount(batch.capacity)}`,
      `${profile.tokensPerSecond} tokens/s per user: a step of at most ${formatSeconds(1 / profile.tokensPerSecond)}: batch ${formatCount(batch.slo)}`,
      ...(used > 0
        ? [
            `step at batch ${formatCount(used)}: ${formatSeconds(decodeStepSeconds(node, used, load))}`,
          ]
        : []),
      ...(why === undefined ? [] : [`none can be served: ${unservedText(profile, why, length)}`]),
      `the same with nothing lost (efficiencies of 1): batch ${formatCount(batchAt(bound, load).slo)}`,
    ],
    sources: servingSources(profile),
  };
}

/** What a trajectory costs on hardware of one's own. */
export function explainUsd(profile: ServingProfile, tokens: TrajectoryTokens): Explanation {
  const cost = costOfTrajectory(profile, tokens);
  const { usd, tokensPerSecond, batch } = cost;
  if (usd.selfHosted === undefined || tokensPerSecond === undefined) {
    return {
      summary: 'Self-hosted price: none, the profile cannot serve this length',
      formulas: explainBatch(profile, cost.tokens.total).formulas,
      sources: servingSources(profile),
    };
  }
  const { gpus, usdPerGpuHour } = profile;
  const perMillion = usdPerMillionOutputTokens(gpus, usdPerGpuHour, batch.used, tokensPerSecond);
  return {
    summary: `Self-hosted price: ${formatUsd(usd.selfHosted)}`,
    formulas: [
      `output: ${gpus} GPU × $${usdPerGpuHour}/h × 1e6 ÷ (3600 × batch ${formatCount(batch.used)} × ${tokensPerSecond.toFixed(1)} tokens/s) = ${formatUsd(perMillion)} per million tokens`,
      `× ${formatTokens(cost.tokens.output)} = ${formatUsd(cost.output.usd ?? 0)}`,
      `prompt: ${formatSeconds(cost.prompt.seconds)} of the node = ${formatUsd(cost.prompt.usd)}`,
    ],
    sources: servingSources(profile),
  };
}

function servingSources(profile: ServingProfile): string[] {
  const { hardware, efficiencies, memoryUtilisation, roofline, speculation, usdPerGpuHour } =
    profile;
  return [
    `Computed, not measured: ${rooflineText(roofline)}; ${efficiencies.bandwidth} of the bandwidth and ${efficiencies.flops} of the FLOP/s are reached; ${memoryUtilisation} of the memory is used.`,
    'All sequences at their final length at once: the safe assumption.',
    ...(speculation === undefined
      ? []
      : [
          `Speculative decoding: ${speculation.drafts} drafts a step, of which each is accepted with ${speculation.acceptance}: ${tokensPerStep(speculation).toFixed(2)} tokens a step.`,
        ]),
    `Hardware: ${hardware.source.name}, ${hardware.source.date}; ${formatUsd(usdPerGpuHour)} per accelerator and hour${usdPerGpuHour === hardware.usdPerHour ? '' : ', as set'}.`,
  ];
}

/** What a limit means, as the end of a sentence. */
export function limitText(limit: BatchLimit): string {
  switch (limit) {
    case 'capacity':
      return 'limited by memory capacity';
    case 'bandwidth':
      return 'limited by bandwidth at the target speed';
    case 'flops':
      return 'limited by FLOPs at the target speed';
    case 'none':
      return 'not limited';
    default:
      return assertNever(limit);
  }
}

function rooflineText(roofline: Roofline): string {
  switch (roofline) {
    case 'operation':
      return 'roofline per kind of operation';
    case 'overlap':
      return 'roofline with full overlap';
    case 'serial':
      return 'roofline without overlap';
    default:
      return assertNever(roofline);
  }
}
