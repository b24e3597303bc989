import type * as vscode from 'vscode';
import type { AnalysisClient } from '../worker/client';
import type { OpenTrajectories } from './openTrajectories';
import { onSettingChange, readSetting } from './settings';

/** Tells the analysis thread which encoding to count by, now and whenever the setting changes. */
export function followEncoding(
  analysis: AnalysisClient,
  trajectories: OpenTrajectories,
): vscode.Disposable {
  analysis.configure({ encoding: readSetting('cotLens.encoding') });
  return onSettingChange('cotLens.encoding', () => {
    analysis.configure({ encoding: readSetting('cotLens.encoding') });
    trajectories.refresh();
  });
}
