import type { RewardsEvent, RewardsHostApi, RewardsState } from '../../protocol/rewards';
import { Channel } from '../channel';
import { startPage } from '../startPage';
import { registerToolkit } from '../toolkit';
import { RewardsPage } from './page';
import './rewards.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<RewardsHostApi, RewardsEvent>();
const page = new RewardsPage(root, channel.host, (subject) => channel.save({ subject }));
startPage<RewardsState, Extract<RewardsEvent, { kind: 'progress' }>>(channel, {
  show: (state) => page.show(state),
  fail: (message) => page.fail(message),
  others: {
    kinds: ['progress'],
    hear: ({ done, total, what }) => page.progress(done, total, what),
  },
});
