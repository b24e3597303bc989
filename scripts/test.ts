/**
 * `npm test`: runs every step and counts; `npm test -- unit host` runs those whose names begin so.
 * The last line is always `N passed, M failed`, and the exit code 1 if anything failed.
 */
import { single, sum, type Counts, type Step } from './testing/step';
import { steps } from './testing/steps';

async function main(selectors: readonly string[]): Promise<void> {
  const unknown = selectors.filter((each) => !steps.some(({ name }) => matches(name, each)));
  if (unknown.length > 0) {
    const names = steps.map(({ name }) => name).join(', ');
    console.error(`No step is called ${unknown.join(', ')}. The steps are: ${names}.`);
    process.exitCode = 2;
    return;
  }
  const chosen = steps.filter(
    ({ name }) => selectors.length === 0 || selectors.some((each) => matches(name, each)),
  );
  const counts: Counts[] = [];
  for (const step of chosen) {
    counts.push(await runStep(step));
  }
  const { passed, failed } = sum(counts);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
}

/** `host` selects `host-minimum` and `host-latest`. */
function matches(name: string, selector: string): boolean {
  return name === selector || name.startsWith(`${selector}-`);
}

async function runStep(step: Step): Promise<Counts> {
  console.log(`\n── ${step.title} ──`);
  const start = performance.now();
  const counts = await countsOf(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${step.name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  return counts;
}

async function countsOf(step: Step): Promise<Counts> {
  try {
    return await step.run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return single(false);
  }
}

void main(process.argv.slice(2));
