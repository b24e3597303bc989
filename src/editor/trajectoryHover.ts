import * as vscode from 'vscode';
import type { OpenTrajectories } from './openTrajectories';
import { costCard } from './card/costCard';
import { cardActions } from './card/cardActions';
import { segmentAt } from './segmentAt';
import { segmentRange } from './segmentRange';
import type { ServingProfiles } from './servingProfiles';
import { readSetting } from './settings';

/** The cost card over a segment of a trajectory document. */
export class TrajectoryHover implements vscode.HoverProvider {
  constructor(
    private readonly trajectories: OpenTrajectories,
    private readonly profiles: ServingProfiles,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const trajectory = await this.trajectories.get(document.uri);
    const index = segmentAt(trajectory, document, position);
    const { data, layout } = trajectory;
    const segment = index === undefined ? undefined : data.annotation.segments[index];
    if (index === undefined || segment === undefined) {
      return undefined;
    }
    const profile = this.profiles.current;
    const card = costCard({ data, segment: index, profile, scheme: readSetting('cotLens.scheme') });
    const { text } = data.trajectory.thought;
    // First, since a long card is scrolled.
    const actions = cardActions(trajectory, document, index);
    return new vscode.Hover([actions, card], segmentRange(document, layout, text, segment));
  }
}
