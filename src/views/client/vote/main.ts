import { messageOf } from '../../../base/errors';
import { Channel } from '../channel';
import { registerToolkit } from '../toolkit';
import { VotePage } from './page';
import { parseUiState } from './uiState';
import './vote.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel();
const page = new VotePage(root, channel.host, parseUiState(channel.saved), (state) =>
  channel.save(state),
);
channel
  .start((state) => page.show(state))
  .catch((error: unknown) => page.show({ kind: 'failed', message: messageOf(error) }));
