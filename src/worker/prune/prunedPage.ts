import { rulesOfFate } from '../../analysis/prune/pruneCounts';
import type { PruneOutcome } from '../../analysis/prune/pruneDecision';
import type { PrunedRow, PruneListing, PrunePage } from '../../analysis/prune/pruneView';
import type { PruneSession } from './pruneSession';

/** So much of a problem is shown, in UTF-16 units. */
const longestProblem = 300;

/** The rows of a table that a list has, in order. Who scrolls asks for the same list again. */
export class ListedRows {
  private outcome: PruneOutcome | undefined;
  private name = '';
  private rows: Uint32Array = new Uint32Array();

  of(outcome: PruneOutcome, listing: PruneListing): Uint32Array {
    const name = JSON.stringify(listing);
    if (outcome !== this.outcome || name !== this.name) {
      this.outcome = outcome;
      this.name = name;
      this.rows = rowsOf(outcome, listing);
    }
    return this.rows;
  }
}

function rowsOf({ fates }: PruneOutcome, listing: PruneListing): Uint32Array {
  const rule = listing.kind === 'dropped' ? listing.rule : undefined;
  const isListed = (fate: number): boolean =>
    listing.kind === 'kept'
      ? fate === 0
      : fate !== 0 && (rule === undefined || rulesOfFate(fate).includes(rule));
  const rows = new Uint32Array(fates.length);
  let length = 0;
  for (let row = 0; row < fates.length; row++) {
    if (isListed(fates[row] ?? 0)) {
      rows[length++] = row;
    }
  }
  return rows.slice(0, length);
}

/** Rows `[from, from + count)` of a list, with what is read of them for people. */
export async function prunedPage(
  session: PruneSession,
  listed: Uint32Array,
  from: number,
  count: number,
): Promise<PrunePage> {
  const { fates } = session.outcome;
  const rows = Array.from(listed.subarray(from, from + count), (row) =>
    prunedRow(session, row, fates[row] ?? 0),
  );
  return { from, rows: await Promise.all(rows) };
}

async function prunedRow(
  { file, rows }: PruneSession,
  row: number,
  fate: number,
): Promise<PrunedRow> {
  const id = rows.id(row);
  const answer = rows.answer(row);
  const [correct, reward] = [rows.fact('correct', row), rows.fact('reward', row)];
  const outputTokens = rows.fact('outputTokens', row);
  const trajectory = await file.trajectory(id);
  return {
    id,
    line: file.lineOf(id.record),
    problem: trajectory?.problem.text.slice(0, longestProblem) ?? '',
    outputTokens,
    rules: rulesOfFate(fate),
    ...(answer !== undefined && { answer: answer.slice(0, longestProblem) }),
    ...(!Number.isNaN(correct) && { correct: correct === 1 }),
    ...(!Number.isNaN(reward) && { reward }),
  };
}
