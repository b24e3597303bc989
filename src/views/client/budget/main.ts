import type { BudgetEvent, BudgetHostApi, BudgetState } from '../../protocol/budget';
import { Channel } from '../channel';
import { startPage } from '../startPage';
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
startPage<BudgetState>(channel, page);
