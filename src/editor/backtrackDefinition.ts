import type * as vscode from 'vscode';
import type { OpenTrajectories } from './openTrajectories';
import { segmentRange } from './segmentRange';
import { segmentAt } from './segmentAt';

/** "Go to definition" on a segment that turns back leads to where it returns. */
export class BacktrackDefinition implements vscode.DefinitionProvider {
  constructor(private readonly trajectories: OpenTrajectories) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.DefinitionLink[]> {
    const trajectory = await this.trajectories.get(document.uri);
    const { segments, backtracks } = trajectory.data.annotation;
    const turning = segmentAt(trajectory, document, position);
    const range = (index: number): vscode.Range | undefined => {
      const segment = segments[index];
      const { text } = trajectory.data.trajectory.thought;
      return segment && segmentRange(document, trajectory.layout, text, segment);
    };
    return backtracks.flatMap(({ segment, target }) => {
      const origin = range(segment);
      const goal = range(target);
      return segment === turning && origin !== undefined && goal !== undefined
        ? [{ originSelectionRange: origin, targetUri: document.uri, targetRange: goal }]
        : [];
    });
  }
}
