import { afterAll, beforeAll, describe, it } from 'vitest';
import { startWorkbench, type Workbench } from '../support/workbench';
import { trajectoryLenses } from '../support/workbenchTrajectory';

/** Nothing of a file is ever run, so a folder that nobody trusts is no reason to stay away. */
describe('restricted mode', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ file: 'bracket-puzzle.jsonl', restricted: true });
  });
  afterAll(() => workbench.close());

  it('reads trajectories all the same', async () => {
    const { page } = workbench;
    await trajectoryLenses(workbench).nth(5).waitFor({ timeout: 60_000 });
    await page.getByText('Restricted Mode').first().waitFor();
    await workbench.screenshot('restricted');
  });
});
