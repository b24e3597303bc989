import type { CostEvent, CostHostApi, CostState } from '../../protocol/cost';
import { Channel } from '../channel';
import { startPage } from '../startPage';
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
startPage<CostState>(channel, {
  show: (state) => page.show(state),
  fail: (message) => page.show({ kind: 'failed', message }),
});
