import * as vscode from 'vscode';
import { encodings, type EncodingName } from '../../analysis/tokens/encodings';
import type { IDisposable } from '../../base/lifecycle';
import type { AnalysisClient } from '../../worker/client';
import { inertLabel } from '../markdownText';
import type { OpenTrajectories } from '../openTrajectories';
import { readSetting, writeEntries, writeSetting } from '../settings';
import { activeTrajectoryEditor } from '../trajectoryEditors';
import { registerCommand } from './registerCommand';

/** Choosing what tokens are counted by. */
export function registerTokenizerCommands(
  analysis: AnalysisClient,
  trajectories: OpenTrajectories,
): IDisposable {
  return registerCommand('cotLens.chooseTokenizer', async () => {
    const picked = await pickTokenizer();
    if (picked === 'file') {
      await chooseFile(analysis, modelAtHand(trajectories));
    } else if (picked !== undefined) {
      await writeSetting('cotLens.tokenizer', '');
      await writeSetting('cotLens.encoding', picked);
    }
  });
}

async function pickTokenizer(): Promise<EncodingName | 'file' | undefined> {
  const path = readSetting('cotLens.tokenizer');
  const current = path === '' ? readSetting('cotLens.encoding') : undefined;
  const items = [
    ...encodings.map((encoding) => ({
      label: encoding === current ? `$(check) ${encoding}` : encoding,
      description: encoding === current ? vscode.l10n.t('current') : '',
      choice: encoding,
    })),
    {
      label: vscode.l10n.t('$(file-code) A tokenizer.json…'),
      description: path === '' ? '' : vscode.l10n.t('current: {0}', inertLabel(path)),
      detail: vscode.l10n.t('The tokenizer of an open model, as its repository holds it'),
      choice: 'file' as const,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Tokenizer'),
    placeHolder: vscode.l10n.t('What should tokens be counted by?'),
  });
  return picked?.choice;
}

/** What is no tokenizer is refused before anything is set. */
async function chooseFile(analysis: AnalysisClient, model: string | undefined): Promise<void> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Choose a tokenizer.json'),
      filters: { JSON: ['json'] },
    })) ?? [];
  if (uri === undefined) {
    return;
  }
  const path = uri.fsPath;
  const { name } = await analysis.api.checkTokenizer({ path });
  const whose = await pickWhose(name, model);
  if (whose?.pattern !== undefined) {
    const { pattern } = whose;
    await writeEntries('cotLens.tokenizers', (entries) => ({ ...entries, [pattern]: path }));
  } else if (whose !== undefined) {
    await writeSetting('cotLens.tokenizer', path);
  }
}

/** Whose tokens are to be counted; without a pattern all, by estimate. */
interface Counted {
  readonly pattern?: string;
}

async function pickWhose(name: string, model: string | undefined): Promise<Counted | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Models of a name'),
      detail: vscode.l10n.t('It is their own: their counts are exact'),
      choice: 'models' as const,
    },
    {
      label: vscode.l10n.t('All models'),
      detail: vscode.l10n.t('Counts are estimates, since models have tokenizers of their own'),
      choice: 'all' as const,
    },
  ];
  const placeHolder = vscode.l10n.t('What should {0} count?', inertLabel(name));
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  return picked?.choice === 'models' ? askModels(model) : picked && {};
}

async function askModels(model: string | undefined): Promise<Counted | undefined> {
  const pattern = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Name of the models; * stands for any characters, and alone for all'),
    value: model ?? '*',
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A name is needed') : undefined),
  });
  return pattern === undefined ? undefined : { pattern: pattern.trim() };
}

function modelAtHand(trajectories: OpenTrajectories): string | undefined {
  const uri = activeTrajectoryEditor()?.document.uri;
  return uri && trajectories.peek(uri)?.data.trajectory.model;
}
