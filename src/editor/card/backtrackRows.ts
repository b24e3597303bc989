import * as vscode from 'vscode';
import { formatByteSeconds, formatCount, formatUsd } from '../../analysis/cost/format';
import { costOfSpan } from '../../analysis/cost/trajectoryCost';
import type { Backtrack } from '../../analysis/model';
import type { AnnotatedTrajectory } from '../../worker/protocol';
import { inertMarkdown } from '../markdownText';
import { sourceName } from './labelRows';
import type { CardSubject, Row } from './row';

/** Where a segment that turns back returns to, what that did, and what the branch it left cost. */
export function backtrackRows(subject: CardSubject): readonly Row[] {
  const { data, segment } = subject;
  const { backtracks } = data.annotation;
  return [
    ...backtracks
      .filter((each) => each.segment === segment)
      .flatMap((each) => turnRows(subject, each)),
    ...returnRows(backtracks.filter((each) => each.target === segment).length),
    ...opinionRows(subject),
  ];
}

/** What the sources say of a backtrack here whose opinion is not the one that is drawn. */
function opinionRows({ data, segment }: CardSubject): readonly Row[] {
  const drawn = data.annotation.backtracks.find((each) => each.segment === segment);
  return (data.backtrackOpinions?.get(segment) ?? [])
    .filter(({ target }) => target !== (drawn?.target ?? null))
    .map(({ source, target }): Row => [
      sourceName(source),
      target === null
        ? vscode.l10n.t('no backtrack')
        : vscode.l10n.t('returns to “{0}”', quoteOf(data, target)),
    ]);
}

function turnRows(subject: CardSubject, backtrack: Backtrack): readonly Row[] {
  return [
    [
      vscode.l10n.t('↩ Turns back'),
      [
        kindName(backtrack.kind),
        scopeName(backtrack.scope),
        effectName(backtrack.effect),
        ...(backtrack.source === undefined
          ? []
          : [vscode.l10n.t('said by: {0}', sourceName(backtrack.source))]),
      ].join(' · '),
    ],
    [vscode.l10n.t('Returns to'), `“${quoteOf(subject.data, backtrack.target)}”`],
    costRow(subject, backtrack),
  ];
}

function quoteOf({ annotation, trajectory }: AnnotatedTrajectory, index: number): string {
  const target = annotation.segments[index];
  const { text } = trajectory.thought;
  return target === undefined ? '' : inertMarkdown(text.slice(target.start, target.end), 90);
}

/** Cost of the tokens between the place returned to and the turn. */
function costRow({ data, profile }: CardSubject, { target, segment, kind }: Backtrack): Row {
  const { segments, tokens } = data.annotation;
  const before = (index: number): number =>
    segments.slice(0, index).reduce((sum, each) => sum + each.tokens, 0);
  const shape = { promptTokens: tokens.prompt, outputTokens: tokens.thought + tokens.answer };
  const cost = costOfSpan(profile, shape, before(target), before(segment));
  const figures = [
    vscode.l10n.t('{0} tokens', formatCount(cost.tokens)),
    vscode.l10n.t('{0} of KV cache', formatByteSeconds(cost.kvByteSeconds)),
    ...(cost.usd === undefined ? [] : [formatUsd(cost.usd)]),
  ];
  const name = kind === 're-check' ? vscode.l10n.t('Goes over') : vscode.l10n.t('Gives up');
  return [name, figures.join(' · ')];
}

function returnRows(returns: number): readonly Row[] {
  if (returns === 0) {
    return [];
  }
  const value =
    returns === 1
      ? vscode.l10n.t('one backtrack returns here')
      : vscode.l10n.t('{0} backtracks return here', returns);
  return [[vscode.l10n.t('↪ Returned to'), value]];
}

function kindName(kind: Backtrack['kind']): string {
  switch (kind) {
    case 'correction':
      return vscode.l10n.t('mends an error');
    case 'new-approach':
      return vscode.l10n.t('tries another way');
    case 're-check':
      return vscode.l10n.t('checks once more');
  }
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
