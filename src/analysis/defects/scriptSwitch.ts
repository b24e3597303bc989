import { textSpan } from '../../base/positions';
import type { Defect } from '../model';
import { protectedRanges } from '../segments/protectedRanges';
import type { DefectFinder } from './defect';
import { hasOtherScripts, type Script, scriptOf } from './scripts';

/** A stretch of one script, in UTF-16 units of the thought. */
interface Run {
  readonly script: Script;
  readonly start: number;
  readonly end: number;
  readonly letters: number;
}

/** The thought has a script of its own when so large a share of its letters is of it. */
const ownShare = 0.7;
/** Letters of another script in a row that make a switch: a name or a quoted word is shorter. */
const lettersOf: Readonly<Record<Script, number>> = {
  Latin: 80,
  Han: 4,
  Cyrillic: 12,
  Arabic: 12,
  Hebrew: 12,
  Hangul: 6,
  Devanagari: 12,
  Thai: 12,
};
const mostReported = 10;

/**
 * Stretches of the thought in another script than the rest, as when a model slips from English into
 * Chinese and back. Formulas, code, and scripts that the problem itself uses do not count.
 */
export const scriptSwitches: DefectFinder = ({ trajectory }) => {
  const { text } = trajectory.thought;
  if (!hasOtherScripts(text)) {
    return [];
  }
  const runs = runsOf(text);
  const own = ownScript(runs);
  if (own === undefined) {
    return [];
  }
  const asked = new Set(
    runsOf(trajectory.problem.text)
      .filter(({ script, letters }) => 2 * letters >= lettersOf[script])
      .map(({ script }) => script),
  );
  return runs
    .filter(({ script, letters }) => letters >= lettersOf[script])
    .filter(({ script }) => script !== own && !asked.has(script))
    .slice(0, mostReported)
    .map((run): Defect => ({
      code: 'script-switch',
      severity: 'warning',
      text: 'thought',
      span: textSpan(run.start, run.end),
      values: { from: own, to: run.script, letters: run.letters },
    }));
};

function ownScript(runs: readonly Run[]): Script | undefined {
  const letters = new Map<Script, number>();
  let total = 0;
  for (const { script, letters: count } of runs) {
    letters.set(script, (letters.get(script) ?? 0) + count);
    total += count;
  }
  return [...letters].find(([, count]) => count > ownShare * total)?.[0];
}

/** Letters of one script with what lies between them, outside of formulas and code. */
function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  const skipped = protectedRanges(text);
  let next = 0;
  let run: { script: Script; start: number; end: number; letters: number } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const range = skipped[next];
    if (range?.start === at) {
      next += 1;
      at = range.end - 1;
      continue;
    }
    const script = scriptOf(text.charCodeAt(at));
    if (script === undefined) {
      continue;
    }
    if (run?.script !== script) {
      run = { script, start: at, end: at, letters: 0 };
      runs.push(run);
    }
    run.end = at + 1;
    run.letters += 1;
  }
  return runs;
}
