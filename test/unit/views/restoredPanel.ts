import * as vscode from 'vscode';
import { vi } from 'vitest';
import { FakeWebviewPanel } from '../../support/fakeVscode';

const register = vscode.window.registerWebviewPanelSerializer;
const serializers = new Map<string, vscode.WebviewPanelSerializer>();

/** Keeps from now on what brings tabs back with the window. */
export function keepSerializers(): void {
  serializers.clear();
  vi.spyOn(vscode.window, 'registerWebviewPanelSerializer').mockImplementation((type, each) => {
    serializers.set(type, each);
    return register(type, each);
  });
}

/** Plays a window that opens with a tab whose page had saved something. */
export async function restoredPanel(type: string, saved: unknown): Promise<FakeWebviewPanel> {
  const panel = Object.assign(new FakeWebviewPanel(), {
    visible: true,
    onDidChangeViewState: () => ({ dispose: () => undefined }),
  });
  await serializers
    .get(type)
    ?.deserializeWebviewPanel(panel as unknown as vscode.WebviewPanel, saved);
  return panel;
}
