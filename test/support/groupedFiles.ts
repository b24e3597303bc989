import type { RecordContent, TrajectoryId } from '../../src/analysis/model';
import type { CorpusFile } from '../../src/corpus/corpusFile';

/** What a pass over all records of a file finds out. */
export interface Grouped {
  readonly formats: Readonly<Record<string, number>>;
  readonly perRecord: readonly number[];
  readonly groups: readonly (readonly TrajectoryId[])[];
  readonly problems: readonly string[];
}

/** The groups of a file as its catalogue tells them, which skims what it can. */
export async function catalogued(file: CorpusFile): Promise<Grouped> {
  const { formats, perRecord, groups, problems } = await file.catalogue();
  return {
    formats: Object.fromEntries(formats),
    perRecord: [...perRecord],
    groups: [...groups.values()],
    problems: problems.map(({ record, reason }) => `${record}: ${reason}`),
  };
}

/** The same, from every record read whole. */
export async function readWhole(file: CorpusFile): Promise<Grouped> {
  await file.indexed();
  const formats: Record<string, number> = {};
  const perRecord: number[] = [];
  const groups = new Map<string, TrajectoryId[]>();
  const problems: string[] = [];
  for (let record = 0; record < file.recordCount; record++) {
    const content: RecordContent = await file.contentInPassing(record);
    if (content.kind !== 'trajectories') {
      perRecord.push(0);
      problems.push(`${record}: ${content.reason}`);
      continue;
    }
    formats[content.format] = (formats[content.format] ?? 0) + 1;
    perRecord.push(content.trajectories.length);
    for (const { problemKey, index } of content.trajectories) {
      const members = groups.get(problemKey) ?? [];
      members.push({ record, index });
      groups.set(problemKey, members);
    }
  }
  return { formats, perRecord, groups: [...groups.values()], problems };
}
