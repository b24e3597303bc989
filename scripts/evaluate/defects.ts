/**
 * How often each defect is found in the files of the corpus: most of them are sound, so that this
 * shows false alarms.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answersEqual } from '../../src/analysis/answers/compare';
import { finalAnswerOf } from '../../src/analysis/finalAnswer';
import { findDefects } from '../../src/analysis/defects/defectList';
import type { Defect, Trajectory } from '../../src/analysis/model';
import { segmentThought } from '../../src/analysis/segments/segmentThought';
import { ruleLabeller } from '../../src/analysis/segments/ruleLabeller';
import { CorpusFile } from '../../src/corpus/corpusFile';
import { FileByteSource } from '../../src/corpus/fileByteSource';
import { corpusFolder } from './boundaryCorpora';

/** Prints one row for each file in which a trajectory can be read. */
export async function evaluateDefects(show = false): Promise<void> {
  console.log('\nDefects: trajectories that show each, by file');
  for (const path of filesBelow(corpusFolder)) {
    const { trajectories, found } = await defectsOf(path, show);
    if (trajectories > 0) {
      const counts = [...found].map(([code, count]) => `${code} ${count}`).join(', ');
      console.log(
        `  ${String(trajectories).padStart(5)}  ${relative(corpusFolder, path)}  ${counts}`,
      );
    }
  }
}

async function defectsOf(
  path: string,
  show: boolean,
): Promise<{ readonly trajectories: number; readonly found: ReadonlyMap<string, number> }> {
  const file = await CorpusFile.open(new FileByteSource(path));
  await file.indexed();
  const found = new Map<string, number>();
  let trajectories = 0;
  for (let record = 0; record < file.recordCount; record += 1) {
    const content = await file.content(record);
    for (const trajectory of content.kind === 'trajectories' ? content.trajectories : []) {
      trajectories += 1;
      const defects = defectsIn(trajectory);
      for (const code of new Set(defects.map((each) => each.code))) {
        found.set(code, (found.get(code) ?? 0) + 1);
      }
      if (show) {
        for (const each of defects) {
          console.log(`    ${record} ${each.code} ${JSON.stringify(each.values)}`);
        }
      }
    }
  }
  file.dispose();
  return { trajectories, found };
}

function defectsIn(trajectory: Trajectory): readonly Defect[] {
  const { interimAnswers } = segmentThought(trajectory.thought.text, ruleLabeller);
  const answer = finalAnswerOf(trajectory);
  return findDefects({
    trajectory,
    interimAnswers,
    ...(answer && { answer }),
    equal: (a, b) => answersEqual(a, b),
  });
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .filter((path) => /\.(?:jsonl|json|traj|eval)$/u.test(path) && !path.includes('/checks/'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  void evaluateDefects(process.argv.includes('--show'));
}
