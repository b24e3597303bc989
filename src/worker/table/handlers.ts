import { ExpectedError } from '../../base/errors';
import type { IDisposable } from '../../base/lifecycle';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { TrajectoryId } from '../../analysis/model';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { FileRef } from '../protocol';
import type { TableApi, TableEvent } from './protocol';
import { tabSeparated } from './export/textLines';
import { TableExports } from './export/tableExports';
import { TableSearch } from './tableSearch';
import { TableSession } from './tableSession';

/** What tables need of the rest of the thread. */
export interface TableEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  annotated(key: string, file: CorpusFile, id: TrajectoryId): Promise<AnnotatedTrajectoryEntry>;
  notify(event: TableEvent): void;
}

/** Serves the tables of the files that are open as tables. */
export function tableHandlers(environment: TableEnvironment): Handlers<TableApi> & IDisposable {
  const sessions = new Map<string, TableSession>();
  const searches = new Map<string, TableSearch>();
  const exports = new TableExports((event) => environment.notify(event));
  const session = (key: string): TableSession => {
    const found = sessions.get(key);
    if (found === undefined) {
      throw new ExpectedError('This table is closed.');
    }
    return found;
  };
  const stopSearch = (key: string): void => {
    searches.get(key)?.dispose();
    searches.delete(key);
  };
  const close = (key: string): void => {
    stopSearch(key);
    exports.cancel(key);
    sessions.get(key)?.dispose();
    sessions.delete(key);
  };
  return {
    openTable: async ({ file: ref, query, profile }) => {
      const { key } = ref;
      sessions.get(key)?.dispose();
      sessions.delete(key);
      const file = await environment.open(ref);
      const search = searches.get(key)?.continuedIn(file);
      if (search !== undefined) {
        searches.set(key, search);
      }
      const opened = new TableSession(
        file,
        (id) => environment.annotated(key, file, id),
        query,
        profile,
        (each) =>
          environment.notify({ kind: 'table', key, progress: each.progress, view: each.update() }),
      );
      sessions.set(key, opened);
      const { byteCount: bytes, container } = file;
      return { bytes, container, view: opened.update(), progress: opened.progress };
    },
    viewTable: ({ key, query, profile }) => session(key).update(query, profile),
    pageOfTable: ({ key, from, count }) => session(key).page(from, count),
    pauseTable: ({ key, paused }) => session(key).setPaused(paused),
    searchTable: ({ key, ...request }) => {
      stopSearch(key);
      const search = new TableSearch(session(key).file, request, (hits) =>
        environment.notify({ kind: 'hits', key, hits }),
      );
      searches.set(key, search);
    },
    cancelTableSearch: ({ key }) => stopSearch(key),
    exportTable: async ({ key, format, path }) => {
      const { table, file } = session(key);
      const rows = session(key).viewedRows();
      return { written: await exports.run(key, { table, file, rows }, format, path) };
    },
    cancelTableExport: ({ key, path }) => exports.cancel(key, path),
    copyFromTable: ({ key, rows }) => tabSeparated(session(key).table, session(key).rowsAt(rows)),
    closeTable: ({ key }) => close(key),
    dispose: () => [...sessions.keys()].forEach(close),
  };
}
