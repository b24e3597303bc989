import type { TreeEvent, TreeHostApi, TreeState } from '../../protocol/tree';
import { Channel } from '../channel';
import { startPage } from '../startPage';
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
startPage<TreeState>(channel, {
  show: (state) => page.show(state),
  fail: (message) => page.show({ kind: 'failed', message }),
});
