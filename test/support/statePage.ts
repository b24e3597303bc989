import type { Request } from '../../src/base/rpc';
import type { PageFiles } from './clientPage';
import { installStateAnswers } from './stateAnswers';
import { pageThemes } from './pageThemes';
import { type PageOpener, type PageOptions, WebviewPage, openPage } from './webviewPage';

export interface Options extends PageOptions {
  /** What the host answers to what asks for more than a deed, by method. */
  readonly replies?: Readonly<Record<string, unknown>>;
  /** What is answered to `node`, by the number that it asks for. */
  readonly nodes?: readonly unknown[];
}

/** A page that is shown one state after the other. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- opening the page settles what may be pushed to it later
export class StatePage<S> extends WebviewPage {
  static async open<S>(
    browser: PageOpener,
    files: PageFiles,
    state: S,
    options: Options = {},
  ): Promise<StatePage<S>> {
    const { refusal, replies = {}, nodes = [] } = options;
    const opened = await openPage(browser, files, options, {
      themes: pageThemes,
      installHost: (page) =>
        page.addInitScript(installStateAnswers, { state, refusal, replies, nodes }),
    });
    const shown = new StatePage<S>(opened);
    await shown.settled();
    return shown;
  }

  /** Messages the page sent, `ready` left out. */
  requests(): Promise<readonly Pick<Request, 'method' | 'parameter'>[]> {
    return this.posted((method) => method !== 'ready');
  }

  push(state: S): Promise<void> {
    return this.send({ kind: 'state', state });
  }

  progress(event: object): Promise<void> {
    return this.send({ kind: 'progress', ...event });
  }
}
