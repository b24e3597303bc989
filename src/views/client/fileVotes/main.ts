import type { FileVotesEvent, FileVotesHostApi, FileVotesState } from '../../protocol/fileVotes';
import { Channel } from '../channel';
import { startPage } from '../startPage';
import { registerToolkit } from '../toolkit';
import { FileVotesPage } from './page';
import { parseUiState } from './uiState';
import './fileVotes.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<FileVotesHostApi, FileVotesEvent>();
const page = new FileVotesPage(root, channel.host, parseUiState(channel.saved), (state) =>
  channel.save(state),
);
startPage<FileVotesState, Extract<FileVotesEvent, { kind: 'progress' }>>(channel, {
  show: (state) => page.show(state),
  fail: (message) => page.fail(message),
  others: {
    kinds: ['progress'],
    hear: ({ done, total, what }) => page.progress(done, total, what),
  },
});
