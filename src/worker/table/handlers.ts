import { ExpectedError, messageOf } from '../../base/errors';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { TrajectoryId } from '../../analysis/model';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { FileRef, TroubleEvent } from '../protocol';
import type { Room } from '../room';
import type { AnnotationPlace } from './batchAnnotator';
import type { TableApi, TableEvent } from './protocol';
import { tabSeparated } from './export/textLines';
import { TableExports } from './export/tableExports';
import { TableSearch } from './tableSearch';
import { type SessionEnvironment, TableSession } from './tableSession';

/** What tables need of the rest of the thread. */
export interface TableEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  annotated(key: string, file: CorpusFile, id: TrajectoryId): Promise<AnnotatedTrajectoryEntry>;
  /** Where passes over whole files are done, and how. */
  place(): AnnotationPlace;
  notify(event: TableEvent | TroubleEvent): void;
}

/** Serves the tables of the files that are open as tables. */
export function tableHandlers(environment: TableEnvironment): Room<Handlers<TableApi>> {
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
  const sessionEnvironment = (key: string, file: CorpusFile): SessionEnvironment => ({
    annotated: (id) => environment.annotated(key, file, id),
    place: () => environment.place(),
    onProgress: (each) =>
      environment.notify({ kind: 'table', key, progress: each.progress, view: each.update() }),
    onFailure: (error) => environment.notify({ kind: 'lost', key, message: messageOf(error) }),
    onTrouble: (message) => environment.notify({ kind: 'trouble', about: 'cache', message }),
  });
  const api: Handlers<TableApi> = {
    openTable: async ({ file: ref, query, profile }) => {
      const { key } = ref;
      const file = await environment.open(ref);
      const search = searches.get(key)?.continuedIn(file);
      if (search !== undefined) {
        searches.set(key, search);
      }
      const known = sessions.get(key);
      const isKnown = known?.file === file;
      const opened = isKnown
        ? known
        : await TableSession.open(file, sessionEnvironment(key, file), query, profile);
      if (isKnown) {
        opened.grow();
      } else {
        // Another call may have been here in the meantime.
        sessions.get(key)?.dispose();
        sessions.set(key, opened);
      }
      const { byteCount: bytes, container } = file;
      const view = opened.update(query, profile);
      return { bytes, container, view, progress: opened.progress };
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
  };
  return {
    api,
    restart: () => sessions.forEach((each) => each.restart()),
    dispose: () => [...sessions.keys()].forEach(close),
  };
}
