import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import type { ProgramTarget } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import { fileRefOf } from '../fileRefs';
import type { OpenTrajectories } from '../openTrajectories';
import { lineOfProgram } from './programRange';
import type { ProgramState, RunningPrograms } from './runningPrograms';

/**
 * Above each program of a trajectory: run it against the tests that its record brings, or that it
 * waits or runs.
 */
export class ProgramLenses extends Disposable implements vscode.CodeLensProvider {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly analysis: AnalysisClient,
    private readonly trajectories: OpenTrajectories,
    private readonly running: RunningPrograms,
  ) {
    super();
    this.register(running.onDidChange(() => this.changed.fire()));
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
    return programs.map(({ part, span, linesBefore }, program) => {
      const { start, end } = span;
      const range = lineOfProgram(document, layout, { part, start, end, linesBefore });
      const state = this.running.stateOf(document.uri, program);
      const target = { document: document.uri.toString(), program };
      return new vscode.CodeLens(range, state ? sayingOf(state, tests) : offerOf(target, tests));
    });
  }
}

function offerOf(target: ProgramTarget, tests: number): vscode.Command {
  const title =
    tests === 1
      ? vscode.l10n.t('$(play) Run against 1 test')
      : vscode.l10n.t('$(play) Run against {0} tests', tests);
  return { title, command: 'cotLens.runPrograms', arguments: [target] };
}

/** It is no command: what runs is stopped where its progress is shown. */
function sayingOf(state: ProgramState, tests: number): vscode.Command {
  return { title: state === 'waits' ? waiting() : runningAgainst(tests), command: '' };
}

function waiting(): string {
  return vscode.l10n.t('$(watch) Waiting for other programs');
}

function runningAgainst(tests: number): string {
  return tests === 1
    ? vscode.l10n.t('$(sync~spin) Running against 1 test')
    : vscode.l10n.t('$(sync~spin) Running against {0} tests', tests);
}
