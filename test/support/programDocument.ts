import * as vscode from 'vscode';
import type { ProgramRun } from '../../src/analysis/verify/programs/outcome';
import type { ProgramReport } from '../../src/analysis/verify/programs/report';
import { textOffset } from '../../src/base/positions';
import { trajectoryScheme } from '../../src/contributions';
import type { OpenTrajectories } from '../../src/editor/openTrajectories';
import { TrajectoryLayout } from '../../src/editor/trajectoryLayout';

/** The program of the response stands in the lines 6 and 7 of the document, from 0. */
const response = 'Here:\n```python\ndef f(x):\n    return x\n```\n';
const [start, end] = [response.indexOf('def'), response.indexOf('```\n', 10)].map(textOffset);

/** A document of a trajectory that answers with one program, as `vscode` would have it. */
export class ProgramDocument {
  readonly uri = {
    path: '/a.jsonl',
    scheme: trajectoryScheme,
    toString: () => `${trajectoryScheme}:/a.jsonl`,
  } as unknown as vscode.Uri;
  readonly layout = new TrajectoryLayout(
    [
      { part: 'thought', heading: 'Thought', text: 'Just it.', placeholder: '' },
      { part: 'response', heading: 'Answer', text: response, placeholder: '' },
    ],
    [],
  );
  private readonly lines = this.layout.text.split('\n');

  positionAt(offset: number): vscode.Position {
    const before = this.layout.text.slice(0, offset).split('\n');
    return new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
  }

  lineAt(line: number): { readonly range: vscode.Range; readonly text: string } {
    const text = this.lines[line] ?? '';
    return { text, range: new vscode.Range(line, 0, line, text.length) };
  }

  validateRange(range: vscode.Range): vscode.Range {
    return range;
  }

  /** The text of the line that something stands at. */
  textAt({ start: { line } }: { readonly start: { readonly line: number } }): string {
    return this.lineAt(line).text;
  }
}

/** Where the program stands. */
export const programPlace = {
  ...{ part: 'response', start, end, linesBefore: 0 },
} as const satisfies Partial<Record<keyof ProgramReport, unknown>>;

/** The report of a run of the program. */
export function programReport(run: Partial<ProgramRun>): ProgramReport {
  const whole: ProgramRun = { end: 'done', outcomes: [], printed: '', elapsed: 0, ...run };
  return { ...programPlace, index: 0, isFinal: true, run: whole } as ProgramReport;
}

/** Knows the trajectory of this document alone. */
export function trajectoriesWith(
  document: ProgramDocument,
  changed = new vscode.EventEmitter<vscode.Uri>(),
): OpenTrajectories {
  const trajectory = {
    layout: document.layout,
    address: { file: document.uri, id: { record: 0, index: 0 } },
  };
  return {
    get: () => Promise.resolve(trajectory),
    peek: () => trajectory,
    onDidChange: changed.event,
  } as unknown as OpenTrajectories;
}
