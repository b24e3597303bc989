import * as vscode from 'vscode';
import { Disposable, MutableDisposable } from '../base/lifecycle';
import type { Api, Handlers } from '../base/rpc';
import { pageHtml, pageIcon, serve, webviewOptions } from './webviewPage';

interface Contents<A extends Api<A>> {
  readonly type: string;
  /** Name of the page in it, as the build calls it. */
  readonly page: string;
  readonly extensionUri: vscode.Uri;
  readonly handlers: Handlers<A>;
  readonly onClose: () => void;
}

/** A page that is in one tab at most. */
export class SingleTab<A extends Api<A>> extends Disposable {
  private readonly panel = this.register(new MutableDisposable<vscode.WebviewPanel>());
  private readonly served = this.register(new MutableDisposable<vscode.Disposable>());

  constructor(private readonly contents: Contents<A>) {
    super();
  }

  /** Brings the tab to the front, under a title; opens it first where there is none. */
  show(title: string): void {
    const { type, extensionUri } = this.contents;
    const panel =
      this.panel.value ??
      this.fill(
        vscode.window.createWebviewPanel(
          type,
          '',
          vscode.ViewColumn.Active,
          webviewOptions(extensionUri),
        ),
      );
    panel.title = title;
    panel.reveal(undefined, false);
  }

  /** Makes the tab of a panel that came back, in place of the one there is. */
  restore(panel: vscode.WebviewPanel, title: string): void {
    this.fill(panel).title = title;
  }

  post(event: unknown): void {
    void this.panel.value?.webview.postMessage(event);
  }

  private fill(panel: vscode.WebviewPanel): vscode.WebviewPanel {
    const { extensionUri, handlers, page, onClose } = this.contents;
    this.panel.value = panel;
    panel.iconPath = pageIcon(extensionUri);
    panel.webview.options = webviewOptions(extensionUri);
    this.served.value = serve<A>(panel.webview, handlers);
    panel.onDidDispose(() => {
      if (this.panel.value === panel) {
        this.panel.value = undefined;
        this.served.value = undefined;
        onClose();
      }
    });
    panel.webview.html = pageHtml(panel.webview, extensionUri, page);
    return panel;
  }
}
