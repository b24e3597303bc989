import type { TableRow } from '../../../protocol/table';
import type { TableActions } from '../actions';

/** What a row can be asked for. A broken record has only its place in the file, a heading nothing. */
export class RowCommands {
  constructor(private readonly actions: TableActions) {}

  open(row: TableRow | undefined, beside: boolean): void {
    if (row?.kind === 'trajectory') {
      this.actions.open(row.id, beside);
    } else {
      this.reveal(row);
    }
  }

  showVote(row: TableRow | undefined): void {
    if (row?.kind === 'trajectory') {
      this.actions.showVote(row.id);
    }
  }

  reveal(row: TableRow | undefined): void {
    if (row?.kind === 'trajectory') {
      this.actions.revealRecord(row.id);
    } else if (row?.kind === 'problem') {
      this.actions.revealRecord({ record: row.record, index: 0 });
    }
  }
}
