import * as vscode from 'vscode';
import { labellerSource, userSource } from '../../analysis/labels/labelEntry';
import type { Opinion } from '../../analysis/labels/opinions';
import type { Segment } from '../../analysis/model';
import { factorOf, groupOf } from '../../analysis/segments/factors';
import { measuredPrecision, precisionMeasuredOn } from '../../analysis/segments/measuredPrecision';
import { schemes } from '../../analysis/segments/schemes';
import { inertMarkdown } from '../markdownText';
import type { CardSubject, Row } from './row';

/** What the label means, how often such labels are right, and what others say. */
export function labelRows({ data, segment: index }: CardSubject, segment: Segment): readonly Row[] {
  return [
    ...meaningRows(segment),
    ...precisionRows(segment),
    ...(data.opinions?.get(index) ?? [])
      .filter(({ source }) => source !== (segment.source ?? labellerSource))
      .map(opinionRow),
  ];
}

/** A factor of the user's own has no definition but its patterns. */
function meaningRows({ factor, userFactor }: Segment): readonly Row[] {
  return userFactor === undefined
    ? [[vscode.l10n.t('Means'), inertMarkdown(factorOf(factor).definition)]]
    : [];
}

/** Only for the labeller's own labels: nobody measured the others. */
function precisionRows({ factor, group, source, userFactor }: Segment): readonly Row[] {
  const measured = measuredPrecision(factor) ?? measuredPrecision(group);
  if (source !== undefined || userFactor !== undefined || measured === undefined) {
    return [];
  }
  return [
    [
      vscode.l10n.t('Right'),
      vscode.l10n.t(
        'in {0} of 10 cases (n = {1}, {2})',
        Math.round((10 * measured.right) / measured.given),
        measured.given,
        inertMarkdown(precisionMeasuredOn()),
      ),
    ],
  ];
}

function opinionRow({ source, factor, group, scheme, label }: Opinion): Row {
  const own = vscode.l10n.t('{0} ({1})', factorOf(factor).name, groupOf(group).name);
  const schemeName = schemes.find(({ id }) => id === scheme)?.name;
  const said =
    label === undefined || schemeName === undefined
      ? own
      : vscode.l10n.t('{0} ({1}), taken as {2}', inertMarkdown(label, 60), schemeName, own);
  return [sourceName(source), said];
}

/** The name of a source as it is shown: a tool calls itself what it likes. */
export function sourceName(source: string): string {
  switch (source) {
    case userSource:
      return vscode.l10n.t('You');
    case labellerSource:
      return 'CoT Lens';
    default:
      return inertMarkdown(source, 40);
  }
}
