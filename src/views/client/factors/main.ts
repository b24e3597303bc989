import { messageOf } from '../../../base/errors';
import type { FactorsEvent, FactorsHostApi, FactorsState } from '../../protocol/factors';
import { Channel } from '../channel';
import { registerToolkit } from '../toolkit';
import { FactorsPage } from './page';
import { parseUiState } from './uiState';
import './factors.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<FactorsHostApi, FactorsEvent>();
const page = new FactorsPage(root, channel.host, parseUiState(channel.saved), (state) =>
  channel.save(state),
);
start().catch((error: unknown) => page.fail(messageOf(error)));

/** A state pushed before the answer to the question is newer than it. */
async function start(): Promise<void> {
  let newest: FactorsState | undefined;
  channel.listen(['state', 'progress'], (event) => {
    if (event.kind === 'state') {
      newest = event.state;
      page.show(event.state);
    } else {
      page.progress(event.done, event.total);
    }
  });
  const first = await channel.host.ready({});
  page.show(newest ?? first);
}
