import { messageOf } from '../../../base/errors';
import type { RewardsEvent, RewardsHostApi, RewardsState } from '../../protocol/rewards';
import { Channel } from '../channel';
import { registerToolkit } from '../toolkit';
import { RewardsPage } from './page';
import './rewards.css';

registerToolkit();
const root = document.getElementById('app') ?? document.body;
const channel = new Channel<RewardsHostApi, RewardsEvent>();
const page = new RewardsPage(root, channel.host, (subject) => channel.save({ subject }));
start().catch((error: unknown) => page.fail(messageOf(error)));

/** A state pushed before the answer to the question is newer than it. */
async function start(): Promise<void> {
  let newest: RewardsState | undefined;
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
