import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { answer, isRequest, type Handlers, type Api } from '../base/rpc';

/** Where the build puts the pages. */
function pageFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** A page may read its own script and style, nothing else: no network, no inline code. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
}

/** What stands in the tab of a page. */
export function pageIcon(extensionUri: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'media', 'icons', `trajectory-${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}

/**
 * The hash of the empty text: at its start the toolkit inserts an empty style element to find out
 * what the browser can do. Nothing that carries a style passes.
 */
const emptyStyle = `'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`;

/** The shell of a page; its data comes later, by message. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: string): string {
  const folder = pageFolder(extensionUri);
  const nonce = randomBytes(16).toString('base64');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(folder, `${page}.js`)).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(folder, `${page}.css`)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} ${emptyStyle}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>CoT Lens</title>
</head>
<body>
<div id="app"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** Serves an API to a page. */
export function serve<A extends Api<A>>(
  webview: vscode.Webview,
  handlers: Handlers<A>,
): vscode.Disposable {
  return webview.onDidReceiveMessage(async (message: unknown) => {
    if (isRequest(message)) {
      await webview.postMessage(await answer<A>(handlers, message));
    }
  });
}
