import type * as vscode from 'vscode';
import type { ProgramReport } from '../../analysis/verify/programs/report';
import type { TrajectoryLayout } from '../trajectoryLayout';

/** The lines of a program in its document. */
export function programRange(
  document: vscode.TextDocument,
  layout: TrajectoryLayout,
  { part, start, end }: Pick<ProgramReport, 'part' | 'start' | 'end'>,
): vscode.Range {
  const from = document.positionAt(layout.toDocument(part, start));
  const to = document.positionAt(Math.max(layout.toDocument(part, end) - 1, 0));
  return document.validateRange(document.lineAt(from.line).range.with(from, to));
}

/** A line of a program in its document: where an error came from, or else where it begins. */
export function lineOfProgram(
  document: vscode.TextDocument,
  layout: TrajectoryLayout,
  report: Pick<ProgramReport, 'part' | 'start' | 'end' | 'linesBefore'>,
  line = 1,
): vscode.Range {
  const { start, end } = programRange(document, layout, report);
  const inSpan = line - 1 - report.linesBefore;
  const at = Math.min(Math.max(start.line + inSpan, start.line), end.line);
  return document.lineAt(at).range;
}
