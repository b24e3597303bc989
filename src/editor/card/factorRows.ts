import * as vscode from 'vscode';
import type { Segment } from '../../analysis/model';
import { groupOf } from '../../analysis/segments/factors';
import { factorName, labelOfSpan } from '../../analysis/segments/labeller';
import { schemes } from '../../analysis/segments/schemes';
import { userSource } from '../../analysis/labels/labelEntry';
import { inertMarkdown } from '../markdownText';
import { sourceName } from './labelRows';
import type { CardSubject, Row } from './row';

/** What the segment is, by which cue, and how sure that is. */
export function factorRow({ scheme }: CardSubject, segment: Segment): Row {
  const factor = inertMarkdown(factorName(segment), 60);
  const schemeName = schemes.find(({ id }) => id === scheme)?.name ?? scheme;
  const confidence = certaintyOf(segment);
  const cue = segment.cue === '' ? '' : vscode.l10n.t('cue: {0}', inertMarkdown(segment.cue, 60));
  const [name, kind] =
    scheme === 'factors'
      ? [factor, groupOf(segment.group).name]
      : [labelOfSpan(scheme, segment) ?? '–', `${schemeName} (${factor})`];
  return [name, [kind, cue, confidence].filter((part) => part !== '').join(' · ')];
}

/** How sure the labeller is; of a label that another gave, who that is. */
function certaintyOf({ confidence, source, userFactor }: Segment): string {
  if (userFactor !== undefined) {
    return vscode.l10n.t('a factor of your own');
  }
  if (source === undefined) {
    return vscode.l10n.t('confidence {0} %', Math.round(confidence * 100));
  }
  if (source === userSource) {
    return confidence === 0
      ? vscode.l10n.t('you did not label this')
      : vscode.l10n.t('labelled by you');
  }
  return confidence === 0
    ? vscode.l10n.t('{0} did not label this', sourceName(source))
    : vscode.l10n.t('labelled by {0}', sourceName(source));
}
