import * as vscode from 'vscode';
import type { Defect } from '../analysis/model';
import { plainLine } from './markdownText';

/** What a defect is and what it means, in one or two sentences. */
export function defectMessage({ code, values }: Defect): string {
  const value = (name: string): string => plainLine(String(values[name] ?? ''), 80);
  switch (code) {
    case 'repetition-loop':
      return vscode.l10n.t(
        'The model is stuck: “{0}” comes {1} times in a row. What follows a loop is seldom of use.',
        value('repeated'),
        value('times'),
      );
    case 'script-switch':
      return vscode.l10n.t(
        'Slips from {0} into {1} script for {2} letters. The problem does not use that script.',
        value('from'),
        value('to'),
        value('letters'),
      );
    case 'garbled-text':
      return vscode.l10n.t(
        '{0}, {1} in all. The text was damaged when it was decoded or stored.',
        damageName(value('kind')),
        value('count'),
      );
    case 'stray-tag':
      return vscode.l10n.t(
        'A stray {0}: the tags of the thought are unpaired or doubled, so its bounds are a guess.',
        value('tag'),
      );
    case 'unclosed-thought':
      return vscode.l10n.t(
        'The thought is never closed, though nothing says that the model was cut off.',
      );
    case 'truncated':
      return values['finish'] === undefined
        ? vscode.l10n.t('The model was cut off here, before it was done.')
        : vscode.l10n.t('The model was cut off here, before it was done ({0}).', value('finish'));
    case 'no-answer':
      return vscode.l10n.t(
        'No answer can be found, though the record holds a right one: it counts as an abstention.',
      );
    case 'contradicted-answer':
      return vscode.l10n.t(
        'The answer is {0}, but the last one that the thought states is {1}.',
        value('answer'),
        value('interim'),
      );
    case 'false-equation':
      return values['right'] === undefined
        ? vscode.l10n.t('This equation does not hold: {0}.', value('stated'))
        : vscode.l10n.t(
            'This equation does not hold: {0}. The right value is {1}.',
            value('stated'),
            value('right'),
          );
  }
}

function damageName(kind: string): string {
  switch (kind) {
    case 'replacement':
      return vscode.l10n.t('A replacement character (U+FFFD)');
    case 'surrogate':
      return vscode.l10n.t('Half of a surrogate pair');
    case 'control':
      return vscode.l10n.t('A control character');
    default:
      return vscode.l10n.t('UTF-8 that was read as Latin-1');
  }
}
