/** What a page of the web workbench is to open. All paths are absolute. */
export interface WorkbenchTarget {
  readonly port: number;
  readonly folder: string;
  readonly file?: string | undefined;
  /** An extension that is loaded from its source folder, and a test suite to run in its host. */
  readonly extensionDevelopmentPath?: string | undefined;
  readonly extensionTestsPath?: string | undefined;
}

/**
 * The URL of the web workbench of a server at 127.0.0.1. Everything but the folder is passed as a
 * "payload" of pairs, of which a server without `--enable-smoke-test-driver` heeds the file only.
 */
export function workbenchUrl(target: WorkbenchTarget): string {
  const authority = `127.0.0.1:${target.port}`;
  const remote = (path: string): string => `vscode-remote://${authority}${encodeURI(path)}`;
  const named: readonly (readonly [string, string | undefined])[] = [
    ['extensionDevelopmentPath', target.extensionDevelopmentPath],
    ['extensionTestsPath', target.extensionTestsPath],
    ['openFile', target.file],
  ];
  const payload = named.flatMap(([name, path]) =>
    path === undefined ? [] : [[name, remote(path)]],
  );
  payload.push(['skipWelcome', 'true'], ['skipReleaseNotes', 'true']);
  const query = [
    `folder=${encodeURI(target.folder)}`,
    `payload=${encodeURIComponent(JSON.stringify(payload))}`,
  ];
  return `http://${authority}/?${query.join('&')}`;
}
