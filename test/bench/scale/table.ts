import { join } from 'node:path';
import { repositoryRoot } from '../../../scripts/paths';
import { defaultProfile } from '../../../src/analysis/cost/servingProfile';
import type { TableProgress } from '../../../src/analysis/table/page';
import { type AnalysisHandlers, analysisHandlers } from '../../../src/worker/handlers';
import type { WorkerEvent } from '../../../src/worker/protocol';

const tokenizerFolder = join(repositoryRoot, 'node_modules', 'tiktoken', 'encoders');

/** A file that is open as a table, by the calls that the page of the table makes. */
export interface BenchTable {
  readonly handlers: AnalysisHandlers;
  readonly key: string;
  /** Waits for the next report of the table's progress. */
  readonly nextReport: () => Promise<TableProgress>;
}

/** With a folder, what is found out is kept there, as in the editor. */
export async function openTable(path: string, cacheFolder?: string): Promise<BenchTable> {
  let report: (progress: TableProgress) => void = () => undefined;
  const notify = (event: WorkerEvent): void => {
    if (event.kind === 'table') {
      report(event.progress);
    }
  };
  const handlers = analysisHandlers(tokenizerFolder, notify, cacheFolder);
  const nextReport = (): Promise<TableProgress> =>
    new Promise((resolve) => {
      report = resolve;
    });
  await handlers.openTable({
    file: { key: path, path },
    query: { filter: '', groupByProblem: false },
    profile: defaultProfile,
  });
  return { handlers, key: path, nextReport };
}

/** Opens a table and closes it as soon as a page of so many rows is there, annotated. */
export async function readFirstRows(path: string, count: number): Promise<void> {
  const { handlers, key, nextReport } = await openTable(path);
  for (;;) {
    const { rows } = await handlers.pageOfTable({ key, from: 0, count });
    if (rows.length === count && rows.every(({ kind }) => kind === 'trajectory')) {
      break;
    }
    await nextReport();
  }
  handlers.dispose();
}
