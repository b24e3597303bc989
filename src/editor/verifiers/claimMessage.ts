import * as vscode from 'vscode';
import type { CheckedClaim } from '../../analysis/verify/claim';
import { plainLine } from '../markdownText';

/** What a false claim says and what would be right, in a sentence. */
export function claimMessage({
  verifier,
  stated,
  right,
  reason,
}: Pick<CheckedClaim, 'verifier' | 'stated' | 'right' | 'reason'>): string {
  const what = vscode.l10n.t('“{0}” finds this wrong: {1}.', inLine(verifier), inLine(stated));
  const why = reason === '' ? [] : [vscode.l10n.t('Why: {0}.', inLine(reason))];
  const mended = right === undefined ? [] : [vscode.l10n.t('Right would be {0}.', inLine(right))];
  return [what, ...why, ...mended].join(' ');
}

function inLine(text: string): string {
  return plainLine(text, 120);
}
