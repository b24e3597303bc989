import type { SerializedError } from '../../src/base/errors';
import type { Request } from '../../src/base/rpc';
import type { PageTheme } from './pageThemes';

/** What the extension host makes of a request. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: SerializedError };

declare global {
  interface Window {
    pageTest: PageStub;
    /** Plays the extension host; a script of its own puts it here, before or after the stub's. */
    answerRequest(request: Request): Outcome;
  }
}

/** What a test sees and does inside the page. */
export interface PageStub {
  readonly posted: Request[];
  readonly violations: string[];
  saved: unknown;
  /** Milliseconds until the host answers. */
  delay: number;
  /** Plays an event of the extension host. */
  send(event: unknown): void;
  applyTheme(theme: PageTheme): void;
}

export interface StubOptions {
  readonly saved: unknown;
  readonly theme: PageTheme;
}

/**
 * Plays VS Code's part inside the page, before any script of the page runs. It is sent to the
 * browser as text, so it can use nothing from outside itself.
 */
export function installPageStub({ saved, theme }: StubOptions): void {
  const stub: PageStub = {
    posted: [],
    violations: [],
    saved,
    delay: 0,
    send: (event) => void window.dispatchEvent(new MessageEvent('message', { data: event })),
    applyTheme: ({ classes, kind, variables }) => {
      document.body.className = classes.join(' ');
      document.body.dataset['vscodeThemeKind'] = kind;
      document.body.dataset['vscodeThemeId'] = kind;
      document.documentElement.removeAttribute('style');
      for (const [name, value] of Object.entries(variables)) {
        document.documentElement.style.setProperty(`--vscode-${name}`, value);
      }
    },
  };
  window.pageTest = stub;
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    stub.violations.push(`${violatedDirective} ${blockedURI}`);
  });
  const observer = new MutationObserver(() => {
    if (document.getElementById('app') !== null) {
      observer.disconnect();
      stub.applyTheme(theme);
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  const answer = (request: Request): void =>
    stub.send({ kind: 'reply', id: request.id, ...window.answerRequest(request) });
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (request: Request) => {
        stub.posted.push(request);
        setTimeout(() => answer(request), stub.delay);
      },
      getState: () => stub.saved,
      setState: (value: unknown) => {
        stub.saved = structuredClone(value);
      },
    }),
  });
}
