import { EventEmitter } from './fakeEvents';
import { createQuickInput } from './fakeQuickInput';
import type { Diagnostic } from './fakeTexts';
import { FakeWebviewPanel } from './fakeWebviewPanel';

export { EventEmitter } from './fakeEvents';
export * from './fakeTexts';
export { FakeWebviewPanel } from './fakeWebviewPanel';

/**
 * Stands in for `vscode` in unit tests of what runs in the extension host: no more of it than they
 * need.
 */

/** Messages that were shown, the oldest first. */
export const warnings: string[] = [];

/** Settings that are not the defaults, by place; tests set them as they need. */
export const settings = { user: new Map<string, unknown>(), workspace: new Map<string, unknown>() };
/** Files that can be read, by path. */
export const files = new Map<string, string>();
/** What the user picks or presses when asked; tests set it. */
export const answers: { file?: { path: string }; press?: string } = {};

export function forgetAll(): void {
  warnings.length = 0;
  settings.user.clear();
  settings.workspace.clear();
  files.clear();
  delete answers.file;
  delete answers.press;
}

export const l10n = {
  t: (text: string, ...values: readonly unknown[]): string =>
    text.replace(/\{(\d+)\}/g, (_, at: string) => String(values[Number(at)])),
};

const nothing = (): { dispose(): void } => ({ dispose: () => undefined });

export class ThemeIcon {
  constructor(readonly id: string) {}
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export const ViewColumn = { Active: -1 } as const;

export const Uri = {
  joinPath: (base: { readonly path?: string }, ...parts: readonly string[]) =>
    Uri.parse([base.path ?? '', ...parts].join('/')),
  parse: (text: string) => ({ path: text, scheme: 'file', toString: () => text }),
  file: (path: string) => ({ path, scheme: 'file', toString: () => path }),
};

export const ProgressLocation = { Notification: 15 } as const;

/** What stands in the Problems view, by collection and path. */
export const diagnostics = new Map<string, readonly Diagnostic[]>();

export const languages = {
  createDiagnosticCollection: (name: string) => ({
    set: ({ path }: { readonly path: string }, found: readonly Diagnostic[]) =>
      diagnostics.set(`${name} ${path}`, found),
    delete: ({ path }: { readonly path: string }) => diagnostics.delete(`${name} ${path}`),
    dispose: () => diagnostics.clear(),
  }),
};

export const ConfigurationTarget = { Global: 1, Workspace: 2 } as const;
export const QuickPickItemKind = { Separator: -1, Default: 0 } as const;
export const QuickInputButtons = { Back: {} } as const;

interface ConfigurationChange {
  affectsConfiguration(key: string): boolean;
}

const configurationChanged = new EventEmitter<ConfigurationChange>();

const configuration = {
  get: (key: string): unknown => settings.workspace.get(key) ?? settings.user.get(key),
  inspect: (key: string) => ({
    globalValue: settings.user.get(key),
    workspaceValue: settings.workspace.get(key),
  }),
  update: (key: string, value: unknown, target: number): Promise<void> => {
    const place = target === ConfigurationTarget.Global ? settings.user : settings.workspace;
    place.set(key, value);
    configurationChanged.fire({ affectsConfiguration: (asked) => asked === key });
    return Promise.resolve();
  },
};

const trustGranted = new EventEmitter<void>();
const filesChanged = new EventEmitter<void>();
const documentClosed = new EventEmitter<{ readonly uri: unknown }>();

/** Opens a document, or closes it. */
export function openDocument(document: { readonly uri: unknown }): void {
  workspace.textDocuments.push(document);
}
export function closeDocument(document: { readonly uri: unknown }): void {
  workspace.textDocuments = workspace.textDocuments.filter((each) => each !== document);
  documentClosed.fire(document);
}

/** Makes the workspace one that is trusted. */
export function grantTrust(): void {
  workspace.isTrusted = true;
  trustGranted.fire();
}

/** Writes a file, which its watchers learn of. */
export function writeFile(path: string, text: string): void {
  files.set(path, text);
  filesChanged.fire();
}

export class RelativePattern {
  constructor(
    readonly base: unknown,
    readonly pattern: string,
  ) {}
}

export const workspace = {
  isTrusted: true,
  textDocuments: [] as unknown[],
  onDidGrantWorkspaceTrust: trustGranted.event,
  onDidChangeWorkspaceFolders: nothing,
  onDidChangeTextDocument: nothing,
  onDidCloseTextDocument: documentClosed.event,
  createFileSystemWatcher: () => ({
    onDidChange: filesChanged.event,
    onDidCreate: nothing,
    onDidDelete: nothing,
    ...nothing(),
  }),
  workspaceFolders: [{ uri: { path: '/work' } }],
  onDidChangeConfiguration: configurationChanged.event,
  getConfiguration: () => configuration,
  asRelativePath: ({ path }: { path: string }): string => path.slice(1),
  fs: {
    stat: ({ path }: { path: string }) => {
      const size = files.get(path)?.length;
      return size === undefined
        ? Promise.reject(new Error('no such file'))
        : Promise.resolve({ size });
    },
    readDirectory: ({ path }: { path: string }) =>
      Promise.resolve(
        [...files.keys()]
          .filter((file) => file.startsWith(`${path}/`))
          .map((file) => [file.slice(path.length + 1), 1]),
      ),
    readFile: ({ path }: { path: string }) => {
      const text = files.get(path);
      return text === undefined
        ? Promise.reject(new Error('no such file'))
        : Promise.resolve(new TextEncoder().encode(text));
    },
    writeFile: ({ path }: { path: string }, contents: Uint8Array) => {
      files.set(path, new TextDecoder().decode(contents));
      return Promise.resolve();
    },
    rename: (from: { path: string }, to: { path: string }) => {
      files.set(to.path, files.get(from.path) ?? '');
      files.delete(from.path);
      return Promise.resolve();
    },
    delete: ({ path }: { path: string }) => {
      files.delete(path);
      return Promise.resolve();
    },
  },
};

export class TabInputCustom {
  constructor(
    readonly uri: unknown,
    readonly viewType: string,
  ) {}
}

export class TabInputWebview {
  constructor(readonly viewType: string) {}
}

export const StatusBarAlignment = { Left: 1, Right: 2 } as const;

/** The only entry of the status bar. */
export const statusBarItem = {
  text: '',
  tooltip: '',
  isShown: false,
  show(): void {
    this.isShown = true;
  },
  hide(): void {
    this.isShown = false;
  },
  dispose: (): void => undefined,
};

const tabsChanged = new EventEmitter<void>();
const editorsChanged = new EventEmitter<void>();

/** Makes these the editors that are seen. */
export function showEditors(editors: readonly unknown[]): void {
  window.visibleTextEditors = editors;
  editorsChanged.fire();
}

/** Makes a tab the active one. */
export function showTab(input: unknown): void {
  window.tabGroups.activeTabGroup.activeTab = { input };
  tabsChanged.fire();
}

interface ActiveTab {
  activeTab: { input: unknown } | undefined;
}

export const window = {
  createWebviewPanel: () => new FakeWebviewPanel(),
  registerWebviewPanelSerializer: nothing,
  tabGroups: {
    activeTabGroup: { activeTab: undefined } as ActiveTab,
    onDidChangeTabs: tabsChanged.event,
    onDidChangeTabGroups: tabsChanged.event,
  },
  onDidChangeActiveTextEditor: tabsChanged.event,
  activeTextEditor: undefined as unknown,
  visibleTextEditors: [] as readonly unknown[],
  onDidChangeVisibleTextEditors: editorsChanged.event,
  createTextEditorDecorationType: nothing,
  createStatusBarItem: () => statusBarItem,
  showWarningMessage: (message: string): Promise<string | undefined> => {
    warnings.push(message);
    return Promise.resolve(answers.press);
  },
  showOpenDialog: () => Promise.resolve(answers.file && [answers.file]),
  createQuickPick: createQuickInput,
  createInputBox: createQuickInput,
};
