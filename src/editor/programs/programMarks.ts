import * as vscode from 'vscode';
import type { ProgramReport } from '../../analysis/verify/programs/report';
import { scoreOf } from '../../analysis/verify/programs/outcome';
import { Disposable } from '../../base/lifecycle';
import type { OpenTrajectories } from '../openTrajectories';
import { trajectoryEditors } from '../trajectoryEditors';
import { runText } from './outcomeText';
import { lineOfProgram } from './programRange';
import type { ProgramResults } from './programResults';

/** Says behind the first line of a program how many of its tests it passed. */
export class ProgramMarks extends Disposable {
  private readonly decoration = this.register(vscode.window.createTextEditorDecorationType({}));

  constructor(
    private readonly trajectories: OpenTrajectories,
    private readonly results: ProgramResults,
  ) {
    super();
    this.register(results.onDidChange(() => this.showAll()));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.showAll()));
  }

  private showAll(): void {
    for (const editor of trajectoryEditors()) {
      const { document } = editor;
      const layout = this.trajectories.peek(document.uri)?.layout;
      const reports = layout === undefined ? [] : this.results.of(document.uri);
      editor.setDecorations(
        this.decoration,
        reports.flatMap((report) =>
          layout === undefined ? [] : [markOf(report, lineOfProgram(document, layout, report))],
        ),
      );
    }
  }
}

function markOf({ run }: ProgramReport, range: vscode.Range): vscode.DecorationOptions {
  const { passed, total } = scoreOf(run);
  const isRight = total > 0 && passed === total;
  // Those of `testing` are undefined in high contrast, where the text would be transparent.
  const colour = isRight ? 'charts.green' : 'charts.red';
  const after = {
    contentText: `${isRight ? '✓' : '✗'} ${runText(run)}`,
    color: new vscode.ThemeColor(colour),
    margin: '0 0 0 2em',
  };
  return { range, renderOptions: { after } };
}
