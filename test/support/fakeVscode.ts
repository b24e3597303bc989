import { createQuickInput } from './fakeQuickInput';

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

type Listener<T> = (event: T) => void;

export class EventEmitter<T> {
  private readonly listeners = new Set<Listener<T>>();

  readonly event = (listener: Listener<T>): { dispose(): void } => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(event: T): void {
    this.listeners.forEach((listener) => listener(event));
  }

  dispose(): void {
    this.listeners.clear();
  }
}

export class ThemeIcon {
  constructor(readonly id: string) {}
}

export class MarkdownString {
  isTrusted: unknown;
  supportHtml = false;

  constructor(public value = '') {}

  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
}

export const ViewColumn = { Active: -1 } as const;

export const Uri = { joinPath: (): object => ({}) };

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  /** From two positions, or from two lines with a character each. */
  constructor(start: Position | number, end: Position | number, endLine = 0, endCharacter = 0) {
    const isPlain = typeof start === 'number' || typeof end === 'number';
    this.start = isPlain ? new Position(Number(start), Number(end)) : start;
    this.end = isPlain ? new Position(endLine, endCharacter) : end;
  }
}

export class Hover {
  constructor(
    readonly contents: readonly MarkdownString[],
    readonly range?: Range,
  ) {}
}

export const DiagnosticSeverity = { Warning: 1 } as const;

export class Diagnostic {
  source: string | undefined;
  code: string | undefined;

  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity: number,
  ) {}
}

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

export const workspace = {
  isTrusted: true,
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
    readFile: ({ path }: { path: string }) => {
      const text = files.get(path);
      return text === undefined
        ? Promise.reject(new Error('no such file'))
        : Promise.resolve(new TextEncoder().encode(text));
    },
  },
};

export class TabInputCustom {
  constructor(
    readonly uri: unknown,
    readonly viewType: string,
  ) {}
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

/** Makes a tab the active one. */
export function showTab(input: unknown): void {
  window.tabGroups.activeTabGroup.activeTab = { input };
  tabsChanged.fire();
}

interface ActiveTab {
  activeTab: { input: unknown } | undefined;
}

/** What was posted to the webview panel that was made last, and how it is closed. */
export const madePanel: { posted: unknown[]; close: () => void } = {
  posted: [],
  close: () => undefined,
};

export const window = {
  createWebviewPanel: (): object => {
    madePanel.posted = [];
    return {
      title: '',
      webview: {
        html: '',
        postMessage: (message: unknown): Promise<boolean> => {
          madePanel.posted.push(message);
          return Promise.resolve(true);
        },
      },
      reveal: () => undefined,
      dispose: () => undefined,
      onDidDispose: (listener: () => void): { dispose(): void } => {
        madePanel.close = listener;
        return { dispose: () => undefined };
      },
    };
  },
  tabGroups: {
    activeTabGroup: { activeTab: undefined } as ActiveTab,
    onDidChangeTabs: tabsChanged.event,
    onDidChangeTabGroups: tabsChanged.event,
  },
  onDidChangeActiveTextEditor: tabsChanged.event,
  createStatusBarItem: () => statusBarItem,
  showWarningMessage: (message: string): Promise<string | undefined> => {
    warnings.push(message);
    return Promise.resolve(answers.press);
  },
  showOpenDialog: () => Promise.resolve(answers.file && [answers.file]),
  createQuickPick: createQuickInput,
  createInputBox: createQuickInput,
};
