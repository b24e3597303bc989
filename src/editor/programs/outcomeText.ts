import * as vscode from 'vscode';
import { type ProgramRun, scoreOf, type TestOutcome } from '../../analysis/verify/programs/outcome';
import type { ProgramError } from '../../analysis/verify/programs/program';
import { inertLabel } from '../markdownText';

/** How long a text of a program is in a message, in UTF-16 units. */
const longest = 200;

/** What a test that is not passed says in the Problems view. */
export function outcomeText({ stated, verdict, expected, got, error, doubt }: TestOutcome): string {
  const test = inertLabel(stated, longest);
  if (error !== undefined) {
    return vscode.l10n.t('{0}: {1}', test, errorText(error));
  }
  if (verdict === 'false' && expected !== undefined && got !== undefined) {
    const [came, wanted] = [inertLabel(got, longest), inertLabel(expected, longest)];
    return vscode.l10n.t('{0}: got {1}, expected {2}', test, came, wanted);
  }
  return doubt === undefined
    ? vscode.l10n.t('{0}: not passed', test)
    : vscode.l10n.t('{0}: cannot tell ({1})', test, inertLabel(doubt, longest));
}

/** How many tests a program passed, and what stopped it. */
export function runText(run: ProgramRun): string {
  const { passed, total } = scoreOf(run);
  const score = vscode.l10n.t('{0} of {1} tests passed', passed, total);
  if (run.error === undefined) {
    return score;
  }
  // Where it stopped before its tests were known there is nothing to count.
  return total === 0 ? errorText(run.error) : `${score} · ${errorText(run.error)}`;
}

function errorText({ type, message }: ProgramError): string {
  switch (type) {
    case 'TimeLimit':
      return vscode.l10n.t('stopped at the time limit');
    case 'MemoryLimit':
      return vscode.l10n.t('stopped at the memory limit');
    case 'Exit':
      return vscode.l10n.t('it ended its interpreter');
    default:
      return inertLabel(message === '' ? type : `${type}: ${message}`, longest);
  }
}
