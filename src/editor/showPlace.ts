import * as vscode from 'vscode';
import type { TrajectoryId } from '../analysis/model';
import type { OpenTrajectories } from './openTrajectories';
import { trajectoryUri } from './trajectoryUri';
import type { Part } from './trajectoryLayout';

/** A stretch of one text of a trajectory, in UTF-16 units of it. */
export interface Place {
  readonly text: Part;
  readonly offset: number;
  readonly length: number;
}

/** Opens the document of a trajectory with a stretch of one of its texts selected. */
export async function showPlace(
  trajectories: OpenTrajectories,
  file: vscode.Uri,
  id: TrajectoryId,
  { text, offset, length }: Place,
  beside: boolean,
): Promise<void> {
  const uri = trajectoryUri({ file, id });
  const { layout } = await trajectories.get(uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const at = (unit: number): vscode.Position => document.positionAt(layout.toDocument(text, unit));
  await vscode.window.showTextDocument(document, {
    viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
    preview: true,
    selection: new vscode.Range(at(offset), at(offset + length)),
  });
}
