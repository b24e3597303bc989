import * as vscode from 'vscode';
import type { Segment } from '../../analysis/model';
import { factorOf, groupOf } from '../../analysis/segments/factors';
import { labelIn, schemes } from '../../analysis/segments/schemes';
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
