import { messageOf } from '../../../base/errors';
import type { BudgetEvent, BudgetHostApi, BudgetState } from '../../protocol/budget';
import { Channel } from '../channel';
import { registerToolkit } from '../toolkit';
import { BudgetPage } from './page';
import { parseUiState } from './uiState';
import './budget.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<BudgetHostApi, BudgetEvent>();
const page = new BudgetPage(root, channel.host, parseUiState(channel.saved), (state) =>
  channel.save(state),
);
start().catch((error: unknown) => page.fail(messageOf(error)));

/** A state pushed before the answer to the question is newer than it. */
async function start(): Promise<void> {
  let newest: BudgetState | undefined;
  channel.listen(['state'], ({ state }) => {
    newest = state;
    page.show(state);
  });
  const first = await channel.host.ready({});
  page.show(newest ?? first);
}
