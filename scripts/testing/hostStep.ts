import { describeHost, runHost } from '../hosts/runHost';
import { type HostName } from '../hosts/versions';
import { single, type Counts, type Step } from './step';

/** The host suite inside one VS Code, as a step of `npm test`. */
export function hostStep(host: HostName): Step {
  return {
    name: `host-${host}`,
    title: `Host suite in ${describeHost(host)} (${host})`,
    run: () => runHostStep(host),
  };
}

async function runHostStep(host: HostName): Promise<Counts> {
  try {
    const { passed, failed } = await runHost(host);
    for (const { title, milliseconds } of passed) {
      console.log(`✓ ${title} (${milliseconds} ms)`);
    }
    for (const { title, reason } of failed) {
      console.log(`✗ ${title}\n${reason}`);
    }
    return { passed: passed.length, failed: failed.length };
  } catch (error) {
    console.log(error);
    return single(false);
  }
}
