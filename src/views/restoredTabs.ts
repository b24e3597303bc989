import * as vscode from 'vscode';
import type { TrajectoryAddress } from '../editor/trajectoryUri';
import { subjectIn } from './protocol/savedSubject';

/**
 * Lets the tabs of a type come back with the window.
 *
 * @param read what a tab was about, by what its page saved, which may be anything; a tab of which
 * that says nothing is closed
 * @param fill makes a page of the empty tab
 */
export function restoreTabs<S>(
  type: string,
  read: (saved: unknown) => S | undefined,
  fill: (panel: vscode.WebviewPanel, subject: S) => void,
): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(type, {
    deserializeWebviewPanel: (panel, saved) => {
      const subject = read(saved);
      if (subject === undefined) {
        panel.dispose();
      } else {
        fill(panel, subject);
      }
      return Promise.resolve();
    },
  });
}

/** The trajectory that a page was about. */
export function savedAddress(saved: unknown): TrajectoryAddress | undefined {
  const subject = subjectIn(saved);
  const file = savedUri(subject?.file);
  return subject && file && { file, id: subject.id };
}

/** The URI of a file that a page saved as text; `undefined` where it names none. */
export function savedUri(text: string | undefined): vscode.Uri | undefined {
  if (text === undefined) {
    return undefined;
  }
  try {
    const uri = vscode.Uri.parse(text, true);
    return uri.path === '' ? undefined : uri;
  } catch {
    return undefined;
  }
}
