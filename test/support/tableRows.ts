import { textSpan } from '../../src/base/positions';
import type { Trajectory } from '../../src/analysis/model';
import { fromString } from '../../src/analysis/formats/text/sourceText';
import type { Summary } from '../../src/analysis/summarise';
import { RowsBuilder } from '../../src/worker/table/annotatedRows';
import type { TrajectoryTable } from '../../src/worker/table/trajectoryTable';

const nothing = fromString([], '');
const unread = { segments: 0, backtracks: 0, abandonedTokens: 0 };

/** Adds rows to a table, all different, eight of each problem: as many of them as are wanted. */
export function fillTable(table: TrajectoryTable, rows: number): void {
  const built = new RowsBuilder();
  for (let at = 0; at < rows; at++) {
    const row = table.length + at;
    built.addTrajectory(row - table.records, trajectoryAt(row), summaryAt(row));
  }
  append(table, built);
}

/** Adds one row that says what a test is about. */
export function addRow(
  table: TrajectoryTable,
  given: Partial<Trajectory>,
  record = table.length,
): void {
  const row = table.length;
  const built = new RowsBuilder();
  const trajectory = { ...trajectoryAt(row), ...given };
  built.addTrajectory(record - table.records, trajectory, summaryAt(row));
  append(table, built);
}

/** Adds a record without a trajectory. */
export function addProblem(table: TrajectoryTable): void {
  const built = new RowsBuilder();
  built.addProblem(table.length - table.records, { kind: 'broken', reason: 'no JSON' });
  table.append(built.finish());
}

function append(table: TrajectoryTable, built: RowsBuilder): void {
  table.append(built.finish());
}

function trajectoryAt(row: number): Trajectory {
  const problem = row >> 3;
  const question = `Problem ${(problem * 7919) % 125_000}: how many ways are there to seat six guests?`;
  return {
    index: 0,
    format: 'made-up',
    problemKey: `p${problem}`,
    problem: fromString([], question),
    thought: nothing,
    thoughtState: 'closed',
    response: nothing,
    sample: `#${(row & 7) + 1}`,
    model: row % 3 === 0 ? 'qwen3-235b' : 'deepseek-r1',
    finish: row % 11 === 5 ? 'length' : 'stop',
    truncated: row % 11 === 5,
    reward: (row % 5) / 4,
  };
}

function summaryAt(row: number): Summary {
  const thought = 200 + ((row * 7919) % 9000);
  const [prompt, answer] = [100 + (row % 50), 20 + (row % 30)];
  return {
    ...unread,
    tokens: {
      encoding: 'o200k_base',
      prompt,
      thought,
      answer,
      total: prompt + thought + answer,
      source: 'tokenized',
    },
    answer: {
      answer: String((row * 31) % 480),
      span: textSpan(0, 1),
      method: 'boxed',
      strength: 'strong',
      from: 'response',
    },
    ...(row % 4 !== 3 && { correct: row % 4 !== 1 }),
  };
}
