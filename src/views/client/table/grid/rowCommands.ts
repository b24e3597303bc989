import type { TableRow } from '../../../protocol/table';
import type { TrajectoryId } from '../../../protocol/vote';
import type { TableActions } from '../actions';

/** What a row can be asked for. A broken record has only its place in the file, a heading nothing. */
export class RowCommands {
  constructor(private readonly actions: TableActions) {}

  open(row: TableRow | undefined, beside: boolean): void {
    const id = trajectoryOf(row);
    if (id === undefined) {
      this.reveal(row);
    } else {
      this.actions.open(id, beside);
    }
  }

  showVote(row: TableRow | undefined): void {
    const id = trajectoryOf(row);
    if (id !== undefined) {
      this.actions.showVote(id);
    }
  }

  showTree(row: TableRow | undefined): void {
    const id = trajectoryOf(row);
    if (id !== undefined) {
      this.actions.showTree(id);
    }
  }

  reveal(row: TableRow | undefined): void {
    if (row?.kind === 'problem') {
      this.actions.revealRecord({ record: row.record, index: 0 });
      return;
    }
    const id = trajectoryOf(row);
    if (id !== undefined) {
      this.actions.revealRecord(id);
    }
  }
}

/** The trajectory of a row; of a record that is not annotated yet, its first. */
export function trajectoryOf(row: TableRow | undefined): TrajectoryId | undefined {
  if (row?.kind === 'pending') {
    return { record: row.record, index: 0 };
  }
  return row?.kind === 'trajectory' ? row.id : undefined;
}
