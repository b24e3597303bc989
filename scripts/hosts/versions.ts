/** The programs that the tests run in, pinned. All of them come from the npm registry. */

/** One VS Code, as the server and web workbench in the `code-server` package. */
export interface HostVersion {
  /** VS Code's own version. */
  readonly vscode: string;
  /** The `code-server` package that carries it. */
  readonly codeServer: string;
  /** The Node that this VS Code wants, as the package `node-<platform>-<arch>`. */
  readonly node: { readonly major: string; readonly linuxX64: string };
}

export const hostVersions = {
  /** The oldest VS Code that `engines` in package.json promises to support. */
  minimum: {
    vscode: '1.100.3',
    codeServer: '4.100.3',
    node: { major: '20', linuxX64: '20.20.2' },
  },
  latest: {
    vscode: '1.139.1',
    codeServer: '4.139.1',
    node: { major: '24', linuxX64: '24.21.0' },
  },
} as const satisfies Record<string, HostVersion>;

export type HostName = keyof typeof hostVersions;

/** A headless Chromium in a package, for Linux x64; the newest one that runs on Node 20. */
export const chromiumPackage = { name: '@sparticuz/chromium', version: '143.0.4' } as const;
