import * as vscode from 'vscode';
import type { OpenTrajectory } from './openTrajectories';

/** The range of a segment without the white space behind it. */
export function segmentRange(
  document: vscode.TextDocument,
  layout: OpenTrajectory['layout'],
  thought: string,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  const text = thought.slice(start, end);
  const first = start + (text.length - text.trimStart().length);
  const last = start + text.trimEnd().length;
  return new vscode.Range(
    document.positionAt(layout.toDocument('thought', first)),
    document.positionAt(layout.toDocument('thought', last)),
  );
}
