import { rewardChoiceId } from '../../../analysis/rewards/rewardChoice';
import { CancelledError } from '../../../base/errors';
import { manifestOf, manifestPathOf } from './manifest';
import { type RowKind, writePruned } from './writePruned';
import type { PruneSession } from '../pruneSession';
import { writeWhole } from '../../table/export/wholeFile';
import { PacedProgress } from '../../pacedProgress';
import type { PruneEvent } from '../protocol';

export interface ExportTarget extends RowKind {
  readonly key: string;
  readonly path: string;
}

interface Running {
  readonly key: string;
  readonly path: string;
  readonly controller: AbortController;
}

/** The exports that are under way, each of which can be cancelled. */
export class PruneExports {
  private readonly running = new Set<Running>();

  constructor(private readonly notify: (event: PruneEvent) => void) {}

  /** Writes what stays of a file as the rules are now, and a manifest beside it. */
  async run(
    session: PruneSession,
    { key, path, ...kind }: ExportTarget,
  ): Promise<{ readonly written: number; readonly manifest: string }> {
    const running = { key, path, controller: new AbortController() };
    this.running.add(running);
    try {
      await session.whole;
      const { outcome, profile, subject, pruned } = session;
      const { settings, counts } = outcome;
      const total = counts.kept.trajectories;
      const progress = new PacedProgress((done) =>
        this.notify({ kind: 'pruneExport', key, path, done, total }),
      );
      let [done, written] = [0, 0];
      const { signal } = running.controller;
      await writeWhole(path, signal, async (sink) => {
        written = await writePruned([pruned], kind, sink, () => {
          signal.throwIfAborted();
          progress.reached(++done);
        });
      });
      const manifest = manifestPathOf(path);
      const text = await manifestOf({
        ...{ ...kind, rules: settings, profile, counts, rows: written, files: [subject.source] },
        verifiers: subject.judges.verifiers.sources,
        rewards: rewardChoiceId(subject.judges.choice),
      });
      await writeWhole(manifest, signal, (sink) => sink.write(text));
      return { written, manifest };
    } finally {
      this.running.delete(running);
    }
  }

  /** Cancels the export of a file to a path, or all of the file. */
  cancel(key: string, path?: string): void {
    for (const each of this.running) {
      if (each.key === key && (path === undefined || each.path === path)) {
        each.controller.abort(new CancelledError());
      }
    }
  }
}
