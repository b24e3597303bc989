import type * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import type { VoteHostApi, VoteStateEvent } from '../protocol/vote';
import { type VoteEnvironment, voteHandlers } from './voteHandlers';
import type { VoteSubject } from './voteSubject';
import { pageHtml, serve } from '../webviewPage';

/** The vote page in a webview, with what it serves and what is pushed to it. */
export class VotePage extends Disposable {
  constructor(webview: vscode.Webview, subject: VoteSubject, environment: VoteEnvironment) {
    super();
    this.register(serve<VoteHostApi>(webview, voteHandlers(subject, environment)));
    this.register(
      subject.onDidChange(() => {
        const event: VoteStateEvent = { kind: 'state', state: subject.state() };
        void webview.postMessage(event);
      }),
    );
    webview.html = pageHtml(webview, environment.extensionUri, 'vote');
  }
}
