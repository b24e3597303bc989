import { messageOf } from '../../../base/errors';
import type { TreeEvent, TreeHostApi, TreeState } from '../../protocol/tree';
import { Channel } from '../channel';
import { registerToolkit } from '../toolkit';
import { TreePage } from './page';
import { parseUiState } from './uiState';
import './tree.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<TreeHostApi, TreeEvent>();
const page = new TreePage(root, channel.host, parseUiState(channel.saved), (state) =>
  channel.save(state),
);
start().catch((error: unknown) => page.show({ kind: 'failed', message: messageOf(error) }));

/** A state pushed before the answer to the question is newer than it. */
async function start(): Promise<void> {
  let newest: TreeState | undefined;
  channel.listen(['state'], ({ state }) => {
    newest = state;
    page.show(state);
  });
  const first = await channel.host.ready({});
  page.show(newest ?? first);
}
