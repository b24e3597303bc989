/// <reference types="vscode-webview" />
import { type Remote, RpcClient, isReply, remote } from '../../base/rpc';
import type { VoteHostApi, VoteState, VoteStateEvent } from '../protocol/vote';

/** The page's end of the line to the extension host. */
export class Channel {
  private readonly vscode = acquireVsCodeApi();
  private readonly client = new RpcClient((request) => this.vscode.postMessage(request));
  readonly host: Remote<VoteHostApi> = remote<VoteHostApi>(this.client);

  /**
   * Asks for the state and hears of every later one. A state pushed meanwhile is newer than the
   * answer to the question, so that answer is then dropped.
   */
  async start(show: (state: VoteState) => void): Promise<void> {
    let newest: VoteState | undefined;
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isReply(data)) {
        this.client.accept(data);
      } else if (isStateEvent(data)) {
        newest = data.state;
        show(newest);
      }
    });
    const first = await this.host.ready({});
    show(newest ?? first);
  }

  /** What an earlier life of this page saved: anything at all. */
  get saved(): unknown {
    return this.vscode.getState();
  }

  save(state: unknown): void {
    this.vscode.setState(state);
  }
}

function isStateEvent(message: unknown): message is VoteStateEvent {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    message.kind === 'state' &&
    'state' in message
  );
}
