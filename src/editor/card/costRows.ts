import * as vscode from 'vscode';
import { limitText } from '../../analysis/cost/explainServing';
import {
  formatBytes,
  formatCount,
  formatFlops,
  formatPercent,
  formatUsd,
} from '../../analysis/cost/format';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { unservedText, whyUnserved } from '../../analysis/cost/unserved';
import { costOfSpan, costOfTrajectory, type SpanCost } from '../../analysis/cost/trajectoryCost';
import type { Segment } from '../../analysis/model';
import type { AnnotatedTrajectory } from '../../worker/protocol';
import { inertMarkdown } from '../markdownText';
import type { CardSubject, Row } from './row';

/** What a segment cost to serve; `from` is the output token at which it begins. */
export function costRows(
  { data, profile }: CardSubject,
  segment: Segment,
  from: number,
): readonly Row[] {
  const { tokens } = data.annotation;
  const outputTokens = tokens.thought + tokens.answer;
  const shape = { promptTokens: tokens.prompt, outputTokens };
  const cost = costOfSpan(profile, shape, from, from + segment.tokens);
  return [
    [
      vscode.l10n.t('Tokens'),
      vscode.l10n.t(
        '{0}, at {1} of {2} ({3})',
        formatCount(segment.tokens),
        formatCount(from),
        formatCount(outputTokens),
        sourceText(data),
      ),
    ],
    [
      vscode.l10n.t('KV cache here'),
      vscode.l10n.t(
        '{0}, of which this segment added {1}',
        formatBytes(cost.kvBytesAt),
        formatBytes(cost.kvBytesAdded),
      ),
    ],
    [
      vscode.l10n.t('FLOPs'),
      vscode.l10n.t(
        '{0}, {1} % of them attention',
        formatFlops(cost.flops.linear + cost.flops.attention),
        (cost.attentionShare * 100).toFixed(1),
      ),
    ],
    [vscode.l10n.t('Batch here'), batchText(cost.batchHere)],
    [
      vscode.l10n.t('Cost self-hosted'),
      cost.usd === undefined
        ? unservedRow(profile, tokens.prompt + outputTokens)
        : shareText(cost.usd, costOfTrajectory(profile, shape).usd.selfHosted),
    ],
  ];
}

/** Who counted the tokens, and what the producer says of all of them. */
function sourceText({ annotation, trajectory }: AnnotatedTrajectory): string {
  const { encoding, source } = annotation.tokens;
  const counted =
    source === 'estimated'
      ? vscode.l10n.t('{0}, estimated', encoding)
      : vscode.l10n.t('{0}, tokenized', encoding);
  const reported = trajectory.usage?.outputTokens;
  return reported === undefined || (trajectory.usage?.summedOver ?? 1) > 1
    ? counted
    : vscode.l10n.t('{0}; reported: {1}', counted, formatCount(reported));
}

function shareText(usd: number, whole: number | undefined): string {
  return whole === undefined || whole === 0
    ? formatUsd(usd)
    : vscode.l10n.t(
        '{0}, {1} of the trajectory’s {2}',
        formatUsd(usd),
        formatPercent(usd / whole),
        formatUsd(whole),
      );
}

function batchText(batch: SpanCost['batchHere']): string {
  return vscode.l10n.t(
    '{0} by memory, {1} at the target speed: {2}',
    formatCount(batch.capacity),
    formatCount(batch.slo),
    limitText(batch.limit),
  );
}

/** Why there is no price: what does not fit, with its figures. */
function unservedRow(profile: ServingProfile, length: number): string {
  const why = whyUnserved(profile, length);
  return why === undefined
    ? vscode.l10n.t('none')
    : vscode.l10n.t('none: {0}', unservedText(profile, why, length));
}

/** The segment's share of what the call cost by list price, by tokens. */
export function apiRows(
  { apiPrice, annotation }: AnnotatedTrajectory,
  segment: Segment,
): readonly Row[] {
  const output = annotation.tokens.thought + annotation.tokens.answer;
  if (apiPrice === undefined || output === 0) {
    return [];
  }
  const share = segment.tokens / output;
  return [
    [
      vscode.l10n.t('Cost by API'),
      vscode.l10n.t(
        '{0}, {1} of the call’s {2} by output tokens ({3})',
        formatUsd(apiPrice.usd * share),
        formatPercent(share),
        formatUsd(apiPrice.usd),
        inertMarkdown(apiPrice.provider, 40),
      ),
    ],
  ];
}
