import * as vscode from 'vscode';
import { kvBytesFormula } from '../analysis/cost/explainCache';
import { limitText } from '../analysis/cost/explainServing';
import { formatBytes, formatFlops, formatCount, formatUsd } from '../analysis/cost/format';
import type { ServingProfile } from '../analysis/cost/servingProfile';
import { costOfSpan } from '../analysis/cost/trajectoryCost';
import { factorOf, groupOf } from '../analysis/segments/factors';
import { labelIn, type SchemeId, schemes } from '../analysis/segments/schemes';
import type { Backtrack, Segment } from '../analysis/model';
import type { AnnotatedTrajectory } from '../worker/protocol';
import { inertMarkdown } from './markdownText';

/** What a hover card is about: a segment of the thought, or the place of another text. */
export interface CardSubject {
  readonly data: AnnotatedTrajectory;
  readonly segment: number;
  readonly profile: ServingProfile;
  readonly scheme: SchemeId;
}

/** The hover card of a segment: what it is, what it returns to, and what it cost to serve. */
export function costCard(subject: CardSubject): vscode.MarkdownString {
  const { data, segment: index } = subject;
  const { segments, backtracks } = data.annotation;
  const segment = segments[index];
  // Nothing in a card may act: no command links, no HTML.
  const card = new vscode.MarkdownString();
  card.isTrusted = false;
  card.supportHtml = false;
  if (segment === undefined) {
    return card;
  }
  card.appendMarkdown(factorLines(subject, segment));
  const backtrack = backtracks.find((each) => each.segment === index);
  if (backtrack !== undefined) {
    card.appendMarkdown(backtrackLines(data, backtrack));
  }
  card.appendMarkdown(costTable(subject, segment));
  return card;
}

function factorLines({ scheme }: CardSubject, segment: Segment): string {
  const factor = factorOf(segment.factor);
  const label = labelIn(scheme, segment.factor);
  const schemeName = schemes.find(({ id }) => id === scheme)?.name ?? scheme;
  const shown =
    scheme === 'factors'
      ? `**${factor.name}** · ${groupOf(segment.group).name}`
      : `**${label ?? vscode.l10n.t('no label')}** (${schemeName}) · ${factor.name}`;
  const cue = segment.cue === '' ? '' : vscode.l10n.t('cue: {0}', inertMarkdown(segment.cue, 60));
  const confidence = vscode.l10n.t('confidence {0} %', Math.round(segment.confidence * 100));
  return `${shown}  \n${[cue, confidence].filter((part) => part !== '').join(' · ')}\n\n`;
}

function backtrackLines(data: AnnotatedTrajectory, backtrack: Backtrack): string {
  const target = data.annotation.segments[backtrack.target];
  const text =
    target === undefined
      ? ''
      : inertMarkdown(data.trajectory.thought.text.slice(target.start, target.end), 90);
  const heading = vscode.l10n.t(
    '↩ Turns back ({0}): gives up {1} tokens, {2}',
    scopeName(backtrack.scope),
    formatCount(backtrack.abandonedTokens),
    effectName(backtrack.effect),
  );
  return `${heading}  \n${vscode.l10n.t('Returns to: “{0}”', text)}\n\n`;
}

function scopeName(scope: Backtrack['scope']): string {
  switch (scope) {
    case 'local':
      return vscode.l10n.t('local');
    case 'sub-problem':
      return vscode.l10n.t('sub-problem');
    case 'global':
      return vscode.l10n.t('global');
  }
}

function effectName(effect: Backtrack['effect']): string {
  switch (effect) {
    case 'unchanged':
      return vscode.l10n.t('the answer stayed the same');
    case 'changed':
      return vscode.l10n.t('the answer changed');
    case 'changed-to-right':
      return vscode.l10n.t('the answer changed to the right one');
    case 'changed-to-wrong':
      return vscode.l10n.t('the answer changed away from the right one');
    case 'unknown':
      return vscode.l10n.t('no answer was stated before or after it');
  }
}

function costTable({ data, segment: index, profile }: CardSubject, segment: Segment): string {
  const { tokens, segments } = data.annotation;
  const from = segments.slice(0, index).reduce((sum, each) => sum + each.tokens, 0);
  const outputTokens = tokens.thought + tokens.answer;
  const shape = { promptTokens: tokens.prompt, outputTokens };
  const cost = costOfSpan(profile, shape, from, from + segment.tokens);
  const estimate = tokens.source === 'estimated' ? vscode.l10n.t(', estimated') : '';
  const rows: readonly (readonly [string, string])[] = [
    [
      vscode.l10n.t('Tokens'),
      vscode.l10n.t(
        '{0}, at {1} of {2} ({3}{4})',
        formatCount(segment.tokens),
        formatCount(from),
        formatCount(outputTokens),
        tokens.encoding,
        estimate,
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
    [vscode.l10n.t('Batch at this length'), batchText(cost.batchHere)],
    [vscode.l10n.t('Cost self-hosted'), usdText(cost.usd)],
    ...apiRow(data, segment),
  ];
  const table = rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n');
  return `| | |\n|:--|:--|\n${table}\n\n${footer(profile, tokens.prompt + from + segment.tokens)}`;
}

function batchText(batch: ReturnType<typeof costOfSpan>['batchHere']): string {
  return vscode.l10n.t(
    '{0} by memory, {1} at the target speed: {2}',
    formatCount(batch.capacity),
    formatCount(batch.slo),
    limitText(batch.limit),
  );
}

function usdText(usd: number | undefined): string {
  return usd === undefined ? vscode.l10n.t('does not fit this hardware') : formatUsd(usd);
}

/** The segment's share of what the call cost by list price, by tokens. */
function apiRow(
  { apiPrice, annotation }: AnnotatedTrajectory,
  segment: Segment,
): readonly (readonly [string, string])[] {
  const output = annotation.tokens.thought + annotation.tokens.answer;
  if (apiPrice === undefined || output === 0) {
    return [];
  }
  const share = segment.tokens / output;
  return [
    [
      vscode.l10n.t('Cost by API'),
      vscode.l10n.t(
        '{0} of the call’s {1} ({2})',
        formatUsd(apiPrice.usd * share),
        formatUsd(apiPrice.usd),
        inertMarkdown(apiPrice.provider, 40),
      ),
    ],
  ];
}

/** What the figures are for, and the formula behind the first of them with its values. */
function footer(profile: ServingProfile, length: number): string {
  const formula = inertMarkdown(kvBytesFormula(profile, length), 400);
  return `${inertMarkdown(profile.name)}  \n${vscode.l10n.t('KV cache: {0}', formula)}`;
}
