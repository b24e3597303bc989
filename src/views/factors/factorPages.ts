import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import type { OpenTarget } from '../../contributions';
import { showTrajectory } from '../../editor/commands/openCommands';
import { targetAddress } from '../../editor/commands/openTarget';
import { registerCommand } from '../../editor/commands/registerCommand';
import type { OpenTrajectories } from '../../editor/openTrajectories';
import { recordsAtHand } from '../../editor/recordsAtHand';
import type { SourceFiles } from '../../editor/sourceFiles';
import { addressOf, type TrajectoryAddress, trajectoryUri } from '../../editor/trajectoryUri';
import type { AnalysisClient } from '../../worker/client';
import { FactorPanel, type FactorsSubject } from './factorPanel';
import type { FindWanted } from '../wantedTrajectory';
import type { FactorsTab } from '../protocol/factors';

interface Environment {
  readonly analysis: AnalysisClient;
  readonly trajectories: OpenTrajectories;
  readonly sources: SourceFiles;
  readonly extensionUri: vscode.Uri;
}

/** Opens the page of thought factors: on the trajectory looked at last, or on a file. */
export class FactorPages extends Disposable {
  private readonly panel: FactorPanel;

  constructor(
    { trajectories, ...environment }: Environment,
    private readonly wanted: FindWanted,
  ) {
    super();
    this.panel = this.register(
      new FactorPanel({
        ...environment,
        openSegment: (address, start, beside) => openSegment(trajectories, address, start, beside),
      }),
    );
    this.register(registerCommand('cotLens.showFactorProfile', (it) => this.show('profile', it)));
    this.register(registerCommand('cotLens.showAgreement', (it) => this.show('agreement', it)));
  }

  private async show(tab: FactorsTab, target: OpenTarget | undefined): Promise<void> {
    const subject = subjectOf(target) ?? {
      ...(await this.wanted(target)),
      scope: 'siblings',
    };
    this.panel.show({ ...subject, tab });
  }
}

/** A trajectory is shown among its siblings; a file as a whole. */
function subjectOf(target: OpenTarget | undefined): Omit<FactorsSubject, 'tab'> | undefined {
  const given = targetAddress(target);
  if (given !== undefined) {
    return { ...given, scope: 'siblings' };
  }
  const uri = vscode.window.activeTextEditor?.document.uri;
  const address = uri && addressOf(uri);
  if (address !== undefined) {
    return { ...address, scope: 'siblings' };
  }
  const file = recordsAtHand();
  return file && { file, id: { record: 0, index: 0 }, scope: 'file' };
}

async function openSegment(
  trajectories: OpenTrajectories,
  address: TrajectoryAddress,
  start: number,
  beside: boolean,
): Promise<void> {
  await showTrajectory({ file: address.file.toString(), id: address.id, beside });
  const { layout } = await trajectories.get(trajectoryUri(address));
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() === trajectoryUri(address).toString()) {
    const at = editor.document.positionAt(layout.toDocument('thought', start));
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
  }
}
