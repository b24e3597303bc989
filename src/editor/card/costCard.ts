import * as vscode from 'vscode';
import { kvBytesFormula } from '../../analysis/cost/explainCache';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { inertMarkdown } from '../markdownText';
import { backtrackRows } from './backtrackRows';
import { apiRows, costRows } from './costRows';
import { factorRow } from './factorRows';
import { labelRows } from './labelRows';
import type { CardSubject, Row } from './row';

/** The hover card of a segment: what it is, what it returns to, and what it cost to serve. */
export function costCard(subject: CardSubject): vscode.MarkdownString {
  const { data, segment: index, profile } = subject;
  const { segments, tokens } = data.annotation;
  const segment = segments[index];
  // Nothing in a card may act: no command links, no HTML.
  const card = new vscode.MarkdownString();
  card.isTrusted = false;
  card.supportHtml = false;
  if (segment === undefined) {
    return card;
  }
  const from = segments.slice(0, index).reduce((sum, each) => sum + each.tokens, 0);
  const rows = [
    factorRow(subject, segment),
    ...labelRows(subject, segment),
    ...backtrackRows(subject),
    ...costRows(subject, segment, from),
    ...apiRows(data, segment),
  ];
  card.appendMarkdown(table(rows));
  card.appendMarkdown(footer(profile, tokens.prompt + from + segment.tokens));
  return card;
}

/** The first row is the heading; names stay on one line. */
function table([heading = ['', ''], ...rows]: readonly Row[]): string {
  const line = ([name, value]: Row): string => `| ${name.replaceAll(' ', '\u00a0')} | ${value} |\n`;
  return `${line(heading)}|:--|:--|\n${rows.map(line).join('')}\n`;
}

/** What the figures are for, and the formula behind the first of them with its values. */
function footer(profile: ServingProfile, length: number): string {
  const formula = inertMarkdown(kvBytesFormula(profile, length), 400);
  return `${inertMarkdown(profile.name)}  \n${vscode.l10n.t('KV cache: {0}', formula)}`;
}
