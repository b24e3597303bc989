import type { Request } from '../../src/base/rpc';
import type { PageTheme } from './votePageThemes';

/** What a test sees and does inside the page. */
export interface PageStub {
  readonly posted: Request[];
  readonly violations: string[];
  saved: unknown;
  /** Plays an event of the extension host. */
  send(event: unknown): void;
  applyTheme(theme: PageTheme): void;
}

export interface StubOptions {
  /** What `ready` answers. */
  readonly state: unknown;
  readonly saved: unknown;
  readonly refusal: string | undefined;
  readonly theme: PageTheme;
}

/**
 * Plays VS Code's part inside the page, before any script of the page runs. It is sent to the
 * browser as text, so it can use nothing from outside itself.
 */
export function installPageStub({ state, saved, refusal, theme }: StubOptions): void {
  const reply = (message: unknown): void => {
    window.dispatchEvent(new MessageEvent('message', { data: message }));
  };
  const answer = ({ id, method }: Request): void => {
    if (method === 'ready') {
      reply({ kind: 'reply', id, ok: true, value: state });
    } else if (refusal === undefined) {
      reply({ kind: 'reply', id, ok: true });
    } else {
      reply({ kind: 'reply', id, ok: false, error: { name: 'ExpectedError', message: refusal } });
    }
  };
  const stub: PageStub = {
    posted: [],
    violations: [],
    saved,
    send: reply,
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
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (request: Request) => {
        stub.posted.push(request);
        setTimeout(() => answer(request));
      },
      getState: () => stub.saved,
      setState: (value: unknown) => {
        stub.saved = structuredClone(value);
      },
    }),
  });
}
