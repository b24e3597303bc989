import * as vscode from 'vscode';
import type { Progress } from '../analysis/model';

/** "answer settled at 41 % · 2 answer changes"; empty when no answer was stated on the way. */
export function progressText({ settled, answerChanges }: Progress): string {
  const parts = [
    ...(settled === undefined
      ? []
      : [vscode.l10n.t('answer settled at {0} %', Math.round(settled.share * 100))]),
    ...changesText(answerChanges),
  ];
  return parts.join(' · ');
}

function changesText(changes: number): readonly string[] {
  switch (changes) {
    case 0:
      return [];
    case 1:
      return [vscode.l10n.t('1 answer change')];
    default:
      return [vscode.l10n.t('{0} answer changes', changes)];
  }
}
