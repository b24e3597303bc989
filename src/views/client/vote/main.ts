import type { VoteHostApi, VoteState, VoteStateEvent } from '../../protocol/vote';
import { Channel } from '../channel';
import { startPage } from '../startPage';
import { registerToolkit } from '../toolkit';
import { VotePage } from './page';
import { parseUiState } from './uiState';
import './vote.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<VoteHostApi, VoteStateEvent>();
const page = new VotePage(root, channel.host, parseUiState(channel.saved), (state) =>
  channel.save(state),
);
startPage<VoteState>(channel, {
  show: (state) => page.show(state),
  fail: (message) => page.show({ kind: 'failed', message }),
});
