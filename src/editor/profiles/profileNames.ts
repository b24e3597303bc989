import * as vscode from 'vscode';
import {
  type OwnProfile,
  longestProfileName,
  nameProblem,
} from '../../analysis/cost/profiles/checkProfiles';
import { type InputResult, inputStep } from '../commands/inputStep';

/** A name that no profile has: the wanted one, or it with a number. */
export function freeName(wanted: string, own: readonly OwnProfile[]): string {
  const start = wanted.slice(0, longestProfileName - 5);
  for (let number = 2, name = start; ; name = `${start} (${number++})`) {
    if (nameProblem(name, own) === undefined) {
      return name;
    }
  }
}

/** Asks what a profile is to be called; names of other profiles are refused. */
export async function askName(
  value: string,
  others: readonly OwnProfile[],
  { step, steps }: { readonly step: number; readonly steps: number } = { step: 1, steps: 1 },
): Promise<InputResult> {
  const result = await inputStep({
    title: vscode.l10n.t('Name of the serving profile'),
    prompt: vscode.l10n.t('Under this name it is kept in the settings of the workspace'),
    value,
    problem: (text) => nameProblem(text.trim(), others),
    step,
    steps,
  });
  return typeof result === 'object' ? { text: result.text.trim() } : result;
}
