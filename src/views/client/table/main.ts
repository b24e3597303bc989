import { messageOf } from '../../../base/errors';
import type { TableEvent, TableHostApi, TableState } from '../../protocol/table';
import { Channel } from '../channel';
import { registerToolkit } from '../toolkit';
import { TablePage } from './page';
import { parseUiState } from './uiState';
import { UiStore } from './uiStore';
import './table.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<TableHostApi, TableEvent>();
const ui = new UiStore(parseUiState(channel.saved), (state) => channel.save(state));
const page = new TablePage(root, channel.host, ui);
start().catch((error: unknown) => page.show({ kind: 'failed', message: messageOf(error) }));

/** A state pushed before the answer to the question is newer than it. */
async function start(): Promise<void> {
  let newest: TableState | undefined;
  channel.listen(['state', 'stale', 'progress', 'hits'], (event) => {
    newest = event.kind === 'state' ? event.state : newest;
    page.hear(event);
  });
  const first = await channel.host.ready({});
  page.show(newest ?? first);
}
