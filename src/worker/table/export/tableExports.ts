import type { ExportFormat } from '../../../analysis/table/page';
import type { TableEvent } from '../protocol';
import { type ExportSource, exportTable } from './tableExport';

interface Running {
  readonly key: string;
  readonly path: string;
  readonly controller: AbortController;
}

/** The exports that are under way, each of which can be cancelled. */
export class TableExports {
  private readonly running = new Set<Running>();

  constructor(private readonly notify: (event: TableEvent) => void) {}

  /** Exports rows of the table `key` and tells how far it is; the result is how many are written. */
  async run(
    key: string,
    source: ExportSource,
    format: ExportFormat,
    path: string,
  ): Promise<number> {
    const running = { key, path, controller: new AbortController() };
    const total = source.rows.length;
    this.running.add(running);
    try {
      return await exportTable(source, {
        format,
        path,
        cancelled: running.controller.signal,
        onProgress: (done) => this.notify({ kind: 'export', key, path, done, total }),
      });
    } finally {
      this.running.delete(running);
    }
  }

  /** Cancels the export of a table to a path, or all of the table. */
  cancel(key: string, path?: string): void {
    for (const each of this.running) {
      if (each.key === key && (path === undefined || each.path === path)) {
        each.controller.abort();
      }
    }
  }
}
