import { messageOf } from '../../../base/errors';
import type { FileVotesEvent, FileVotesHostApi, FileVotesState } from '../../protocol/fileVotes';
import { Channel } from '../channel';
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
start().catch((error: unknown) => page.fail(messageOf(error)));

/** A state pushed before the answer to the question is newer than it. */
async function start(): Promise<void> {
  let newest: FileVotesState | undefined;
  channel.listen(['state', 'progress'], (event) => {
    if (event.kind === 'state') {
      newest = event.state;
      page.show(event.state);
    } else {
      page.progress(event.done, event.total, event.what);
    }
  });
  const first = await channel.host.ready({});
  page.show(newest ?? first);
}
