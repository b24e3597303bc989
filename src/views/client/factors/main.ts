import type { FactorsEvent, FactorsHostApi, FactorsState } from '../../protocol/factors';
import { Channel } from '../channel';
import { startPage } from '../startPage';
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
startPage<FactorsState, Extract<FactorsEvent, { kind: 'progress' }>>(channel, {
  show: (state) => page.show(state),
  fail: (message) => page.fail(message),
  others: {
    kinds: ['progress'],
    hear: ({ done, total }) => page.progress(done, total),
  },
});
