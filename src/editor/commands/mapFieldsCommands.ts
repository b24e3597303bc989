import * as vscode from 'vscode';
import { type FieldMapping, fieldRoles } from '../../analysis/formats/rows/fieldRoles';
import { ExpectedError } from '../../base/errors';
import { DisposableStore, type IDisposable } from '../../base/lifecycle';
import type { AnalysisClient } from '../../worker/client';
import { isNameOf, mappingFor, nameOf, patternFor } from '../fieldMappings';
import { fileAtHand } from '../fileAtHand';
import { fileNamesOf, unmappedRefOf } from '../fileRefs';
import { inertLabel } from '../markdownText';
import { entriesAt, readSetting, workspaceTarget, writeEntries } from '../settings';
import { confirmMapping } from './mapFieldsPreview';
import { askRole } from './mapFieldsSteps';
import { registerCommand } from './registerCommand';

const setting = 'cotLens.fieldMappings';

/** Saying by hand where the records of a file hold what, and taking it back. */
export function registerMapFieldsCommands(analysis: AnalysisClient): IDisposable {
  const store = new DisposableStore();
  store.add(
    registerCommand('cotLens.mapFields', (given) => mapFields(analysis, fileAtHand(given))),
  );
  store.add(registerCommand('cotLens.forgetFields', (given) => forgetFields(fileAtHand(given))));
  return store;
}

async function mapFields(analysis: AnalysisClient, uri: vscode.Uri): Promise<void> {
  const file = await unmappedRefOf(uri);
  const sample = await analysis.api.sampleFields({ file });
  const names = fileNamesOf(uri);
  let mapping = knownMapping(uri) ?? sample.guess;
  for (let step = 0; step >= 0;) {
    const role = fieldRoles[step];
    if (role !== undefined) {
      const next = await askRole(role, sample, mapping);
      if (next === undefined) {
        return;
      }
      mapping = next === 'back' ? mapping : next;
      step += next === 'back' ? -1 : 1;
      continue;
    }
    const preview = await analysis.api.previewFields({ file, mapping });
    const pattern = await confirmMapping(preview, names);
    if (pattern === undefined) {
      return;
    }
    if (pattern !== 'back') {
      await keep(uri, pattern, mapping);
      return;
    }
    step--;
  }
}

/** The mapping that is in force; one that makes no sense is mapped anew. */
function knownMapping(uri: vscode.Uri): FieldMapping | undefined {
  try {
    return mappingFor(readSetting(setting, uri), fileNamesOf(uri));
  } catch {
    return undefined;
  }
}

/** In the workspace where there is one. What was said of the file alone before gives way. */
async function keep(uri: vscode.Uri, pattern: string, mapping: FieldMapping): Promise<void> {
  const names = fileNamesOf(uri);
  await writeEntries(
    setting,
    (entries) => {
      const others = Object.entries(entries).filter(([each]) => !isNameOf(each, names));
      return { ...Object.fromEntries(others), [pattern]: mapping };
    },
    workspaceTarget(),
  );
}

async function forgetFields(uri: vscode.Uri): Promise<void> {
  const pattern = patternFor(readSetting(setting, uri), fileNamesOf(uri));
  if (pattern === undefined) {
    throw new ExpectedError(
      vscode.l10n.t('The fields of {0} are not mapped by hand.', nameOf(uri.path)),
    );
  }
  for (const target of [vscode.ConfigurationTarget.Workspace, vscode.ConfigurationTarget.Global]) {
    if (Object.hasOwn(entriesAt(setting, target) ?? {}, pattern)) {
      const isOther = ([each]: readonly [string, unknown]): boolean => each !== pattern;
      await writeEntries(
        setting,
        (entries) => Object.fromEntries(Object.entries(entries).filter(isOther)),
        target,
      );
    }
  }
  const message = vscode.l10n.t('The mapping of {0} is forgotten.', inertLabel(pattern));
  vscode.window.setStatusBarMessage(message, 4000);
}
