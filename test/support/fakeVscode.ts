/**
 * Stands in for `vscode` in unit tests of what runs in the extension host: no more of it than they
 * need.
 */

/** Messages that were shown, the oldest first. */
export const warnings: string[] = [];

export const l10n = {
  t: (text: string, ...values: readonly unknown[]): string =>
    text.replace(/\{(\d+)\}/g, (_, at: string) => String(values[Number(at)])),
};

const nothing = (): { dispose(): void } => ({ dispose: () => undefined });

export class EventEmitter<T> {
  private readonly listeners = new Set<(event: T) => void>();

  readonly event = (listener: (event: T) => void): { dispose(): void } => {
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

export const workspace = { onDidChangeConfiguration: nothing };

export const window = {
  showWarningMessage: (message: string): Promise<undefined> => {
    warnings.push(message);
    return Promise.resolve(undefined);
  },
};
