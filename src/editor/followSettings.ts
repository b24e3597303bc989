import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import { defaultLeastConfidence, isConfidence } from '../analysis/segments/leastConfidence';
import { defaultEncoding, isEncodingName } from '../analysis/tokens/encodings';
import type { AnnotationSettings } from '../worker/annotationSettings';
import type { AnalysisClient } from '../worker/client';
import type { OpenTrajectories } from './openTrajectories';
import { onReadingChange, readSetting } from './settings';
import { readUserFactors } from './userFactorsSetting';

/** Tells the analysis thread what to annotate by, now and whenever the settings change. */
export function followSettings(
  analysis: AnalysisClient,
  trajectories: OpenTrajectories,
): vscode.Disposable {
  analysis.configure(annotationSettings());
  return onReadingChange(() => {
    analysis.configure(annotationSettings());
    trajectories.refresh();
  });
}

function annotationSettings(): AnnotationSettings {
  const encoding: string = readSetting('cotLens.encoding');
  const tokenizer = readSetting('cotLens.tokenizer').trim();
  const tokenizers = Object.entries(readSetting('cotLens.tokenizers'))
    .filter(([, name]) => typeof name === 'string' && name !== '')
    .map(([model, name]) => [model, isEncodingName(name) ? name : resolved(name)]);
  const userFactors = readUserFactors();
  const leastConfidence = readLeastConfidence();
  return {
    encoding: isEncodingName(encoding) ? encoding : defaultEncoding,
    ...(tokenizer !== '' && { tokenizer: resolved(tokenizer) }),
    tokenizers: Object.fromEntries(tokenizers) as Record<string, string>,
    ...(userFactors.length > 0 && { userFactors }),
    ...(leastConfidence !== defaultLeastConfidence && { leastConfidence }),
  };
}

/** VS Code hands on whatever stands in the settings file. */
function readLeastConfidence(): number {
  const value: unknown = readSetting('cotLens.leastConfidence');
  return isConfidence(value) ? value : defaultLeastConfidence;
}

/** Paths may be given from the first folder of the workspace. */
function resolved(path: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return isAbsolute(path) || folder === undefined ? path : join(folder.fsPath, path);
}
