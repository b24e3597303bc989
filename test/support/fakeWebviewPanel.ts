import { EventEmitter } from './fakeEvents';

/** A panel with a page; what it is sent is kept. */
export class FakeWebviewPanel {
  /** The one that was made last. */
  static last: FakeWebviewPanel | undefined;

  title = '';
  readonly posted: unknown[] = [];
  private isDisposed = false;
  private readonly disposed = new EventEmitter<void>();
  readonly onDidDispose = this.disposed.event;
  readonly webview = {
    options: {},
    html: '',
    postMessage: (message: unknown): Promise<boolean> => {
      this.posted.push(message);
      return Promise.resolve(true);
    },
  };

  constructor() {
    FakeWebviewPanel.last = this;
  }

  reveal(): void {
    // There is nothing to be seen.
  }

  dispose(): void {
    if (!this.isDisposed) {
      this.isDisposed = true;
      this.disposed.fire();
    }
  }
}
