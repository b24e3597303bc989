import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import type { OpenTrajectories } from '../openTrajectories';
import { lineOfProgram } from './programRange';

/** Above each program of a trajectory: run it against the tests that its record brings. */
export class ProgramLenses extends Disposable implements vscode.CodeLensProvider {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly analysis: AnalysisClient,
    private readonly trajectories: OpenTrajectories,
  ) {
    super();
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => this.changed.fire()));
  }

  /** Nothing is offered where nothing may be run. */
  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!vscode.workspace.isTrusted) {
      return [];
    }
    const { address, layout } = await this.trajectories.get(document.uri);
    const file = await fileRefOf(address.file);
    const { programs, tests } = await this.analysis.api.programs({ file, id: address.id });
    if (tests === 0) {
      return [];
    }
    const title =
      tests === 1
        ? vscode.l10n.t('$(play) Run against 1 test')
        : vscode.l10n.t('$(play) Run against {0} tests', tests);
    return programs.map(({ part, span, linesBefore }, program) => {
      const { start, end } = span;
      const range = lineOfProgram(document, layout, { part, start, end, linesBefore });
      const target = { document: document.uri.toString(), program };
      return new vscode.CodeLens(range, {
        title,
        command: 'cotLens.runPrograms',
        arguments: [target],
      });
    });
  }
}
