import * as vscode from 'vscode';
import { formatCount } from '../../analysis/cost/format';
import type { Backtrack, Segment } from '../../analysis/model';
import { factorOf, groupOf } from '../../analysis/segments/factors';
import { labelIn, schemes } from '../../analysis/segments/schemes';
import type { AnnotatedTrajectory } from '../../worker/protocol';
import { inertMarkdown } from '../markdownText';
import type { CardSubject, Row } from './row';

/** What the segment is, by which cue, and how sure that is. */
export function factorRow({ scheme }: CardSubject, segment: Segment): Row {
  const factor = factorOf(segment.factor);
  const schemeName = schemes.find(({ id }) => id === scheme)?.name ?? scheme;
  const confidence = vscode.l10n.t('confidence {0} %', Math.round(segment.confidence * 100));
  const cue = segment.cue === '' ? '' : vscode.l10n.t('cue: {0}', inertMarkdown(segment.cue, 60));
  const [name, kind] =
    scheme === 'factors'
      ? [factor.name, groupOf(segment.group).name]
      : [labelIn(scheme, segment.factor) ?? '–', `${schemeName} (${factor.name})`];
  return [name, [kind, cue, confidence].filter((part) => part !== '').join(' · ')];
}

/** Where a segment that turns back returns to, and what that did. */
export function backtrackRows(data: AnnotatedTrajectory, backtrack: Backtrack): readonly Row[] {
  const target = data.annotation.segments[backtrack.target];
  const { text } = data.trajectory.thought;
  const quoted =
    target === undefined ? '' : inertMarkdown(text.slice(target.start, target.end), 90);
  return [
    [
      vscode.l10n.t('↩ Turns back'),
      vscode.l10n.t(
        '{0}, gives up {1} tokens; {2}',
        scopeName(backtrack.scope),
        formatCount(backtrack.abandonedTokens),
        effectName(backtrack.effect),
      ),
    ],
    [vscode.l10n.t('Returns to'), `“${quoted}”`],
  ];
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
