import { messageOf } from '../../../base/errors';
import type { PruneEvent, PruneHostApi, PruneState, PruneView } from '../../protocol/prune';
import { Channel } from '../channel';
import { registerToolkit } from '../toolkit';
import { PrunePage } from './page';
import { parseUiState } from './uiState';
import './prune.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<PruneHostApi, PruneEvent>();
const page = new PrunePage(root, channel.host, parseUiState(channel.saved), (state) =>
  channel.save(state),
);
start().catch((error: unknown) => page.fail(messageOf(error)));

/** What is pushed before the answer to the question is newer than it. */
async function start(): Promise<void> {
  let newest: PruneState | undefined;
  let view: PruneView | undefined;
  channel.listen(['state', 'view'], (event) => {
    if (event.kind === 'state') {
      newest = event.state;
      view = undefined;
      page.show(event.state);
    } else {
      view = event.view;
      page.update(event.view);
    }
  });
  const first = await channel.host.ready({});
  page.show(newest ?? first);
  if (view !== undefined) {
    page.update(view);
  }
}
