import type { ProgramTests } from './program';

/**
 * How many tests there are, as far as can be said before they are run: of a script, its assert
 * statements, at least one.
 */
export function countTests({ tests }: ProgramTests): number {
  return tests.reduce(
    (sum, test) => sum + (test.kind === 'script' ? assertsIn(test.script) : 1),
    0,
  );
}

function assertsIn(script: string): number {
  return Math.max(1, script.match(/^[ \t]*assert\b/gm)?.length ?? 0);
}
