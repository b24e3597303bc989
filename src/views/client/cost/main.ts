import { messageOf } from '../../../base/errors';
import type { CostEvent, CostHostApi, CostState } from '../../protocol/cost';
import { Channel } from '../channel';
import { registerToolkit } from '../toolkit';
import { CostPage } from './page';
import { parseUiState } from './uiState';
import './cost.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<CostHostApi, CostEvent>();
const page = new CostPage(root, channel.host, parseUiState(channel.saved), (state) =>
  channel.save(state),
);
start().catch((error: unknown) => page.show({ kind: 'failed', message: messageOf(error) }));

/** A state pushed before the answer to the question is newer than it. */
async function start(): Promise<void> {
  let newest: CostState | undefined;
  channel.listen(['state'], ({ state }) => {
    newest = state;
    page.show(state);
  });
  const first = await channel.host.ready({});
  page.show(newest ?? first);
}
