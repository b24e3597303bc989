/// <reference types="vscode-webview" />
import { type Api, type Remote, RpcClient, isReply, remote } from '../../base/rpc';

/** What an extension host tells a page unasked. */
interface HostEvent {
  readonly kind: string;
}

/** A page's end of the line to the extension host: the API it calls, the events it hears. */
export class Channel<A extends Api<A>, E extends HostEvent> {
  private readonly vscode = acquireVsCodeApi();
  private readonly client = new RpcClient((request) => this.vscode.postMessage(request));
  readonly host: Remote<A> = remote<A>(this.client);

  /** Hears the host's events from now on, and the replies to what is asked. */
  listen(kinds: readonly E['kind'][], hear: (event: E) => void): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isReply(data)) {
        this.client.accept(data);
      } else if (isEvent<E>(data, kinds)) {
        hear(data);
      }
    });
  }

  /** What an earlier life of this page saved: anything at all. */
  get saved(): unknown {
    return this.vscode.getState();
  }

  save(state: unknown): void {
    this.vscode.setState(state);
  }
}

function isEvent<E extends HostEvent>(message: unknown, kinds: readonly E['kind'][]): message is E {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    kinds.some((kind) => kind === message.kind)
  );
}
