import * as vscode from 'vscode';
import type { OpenTrajectories } from './openTrajectories';

/** Folds the sections of a trajectory document, and in its thought every abandoned branch. */
export class TrajectoryFolding implements vscode.FoldingRangeProvider {
  constructor(private readonly trajectories: OpenTrajectories) {}

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const { data, layout } = await this.trajectories.get(document.uri);
    const lineAt = (offset: number): number => document.positionAt(offset).line;
    const sections = layout.sections.map(
      ({ headingStart, end }) =>
        new vscode.FoldingRange(lineAt(headingStart), lineAt(end), vscode.FoldingRangeKind.Region),
    );
    const { segments, backtracks } = data.annotation;
    const branches = backtracks.flatMap(({ segment, target }) => {
      const first = segments[target];
      const last = segments[segment];
      if (first === undefined || last === undefined) {
        return [];
      }
      const start = lineAt(layout.toDocument('thought', first.start));
      const end = lineAt(layout.toDocument('thought', last.start)) - 1;
      return end > start ? [new vscode.FoldingRange(start, end)] : [];
    });
    return [...sections, ...branches];
  }
}
