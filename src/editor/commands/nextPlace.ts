import * as vscode from 'vscode';

export type Way = 'next' | 'previous';

/** Moves the cursor to the next of some offsets of a document, round and round. */
export function goToNext(
  editor: vscode.TextEditor,
  places: readonly number[],
  way: Way,
  nothing: string,
): void {
  const target = nextPlace(places, editor.document.offsetAt(editor.selection.active), way);
  if (target === undefined) {
    vscode.window.setStatusBarMessage(nothing, 4000);
  } else {
    moveTo(editor, target);
  }
}

/** The place after, or before, a place; behind the last comes the first. */
export function nextPlace(places: readonly number[], here: number, way: Way): number | undefined {
  const sorted = [...places].sort((a, b) => a - b);
  return way === 'next'
    ? (sorted.find((place) => place > here) ?? sorted[0])
    : (sorted.findLast((place) => place < here) ?? sorted.at(-1));
}

export function moveTo(editor: vscode.TextEditor, offset: number): void {
  const at = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(
    new vscode.Range(at, at),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
