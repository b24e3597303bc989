import type {
  ColumnId,
  Histogram,
  TableColumn,
  TableOverview,
  TableState,
} from '../../src/views/protocol/table';

type ColumnSketch = readonly [ColumnId, string, TableColumn['kind'], string];

const sketches: readonly ColumnSketch[] = [
  ['record', 'Record', 'number', 'place in the file'],
  ['problem', 'Problem', 'text', 'the question'],
  ['sample', 'Sample', 'text', 'the producer’s name of the sample'],
  ['model', 'Model', 'text', 'the model'],
  ['answer', 'Answer', 'text', 'the extracted answer'],
  ['correct', 'Verdict', 'verdict', 'against the gold answer'],
  ['reward', 'Reward', 'number', 'the recorded reward'],
  ['tokens', 'Tokens', 'number', 'prompt, thought and answer'],
  ['thought', 'Thought', 'number', 'tokens of the thought'],
  ['backtracks', 'Backtracks', 'number', 'returns to an earlier point'],
  ['abandoned', 'Abandoned', 'number', 'tokens of branches given up'],
  ['kv', 'KV cache', 'number', 'bytes of KV cache at the end'],
  ['cost', 'Cost', 'number', 'dollars on the serving profile'],
  ['strip', 'Segments', 'strip', 'the thought by its segments'],
];
const hiddenAtFirst: ReadonlySet<ColumnId> = new Set<ColumnId>(['sample', 'thought', 'abandoned']);

export const tableColumns: readonly TableColumn[] = sketches.map(
  ([id, title, kind, description]) => ({
    id,
    title,
    kind,
    description,
    sortable: kind !== 'strip',
    shown: !hiddenAtFirst.has(id),
  }),
);

export const tokenHistogram: Histogram = {
  column: 'tokens',
  edges: [0, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000],
  counts: [0, 120, 400, 730, 610, 300, 90, 3],
};
export const backtrackHistogram: Histogram = {
  column: 'backtracks',
  edges: [0, 1, 2, 3, 4, 5, 6],
  counts: [500, 420, 300, 160, 80, 12],
};

/** A table of so many rows, all of them annotated; a test says what is different. */
export function tableOverview(rows: number, given: Partial<TableOverview> = {}): TableOverview {
  return {
    fileName: 'rollouts.jsonl',
    bytes: 16_384 * rows,
    container: 'JSON lines',
    columns: tableColumns,
    query: { filter: '', groupByProblem: false },
    result: {
      rows,
      pendingRows: 0,
      unchanged: 0,
      summary: {
        trajectories: rows,
        problems: Math.ceil(rows / 8),
        right: Math.floor(rows / 2),
        wrong: Math.floor(rows / 4),
        tokens: rows * 4400,
        usd: rows * 0.0075,
        kvByteSeconds: rows * 2.5e9,
        pending: 0,
      },
      histograms: [tokenHistogram, backtrackHistogram],
    },
    progress: {
      records: rows,
      readRecords: rows,
      indexed: true,
      annotated: rows,
      paused: false,
      problems: 0,
    },
    profile: 'Llama-3.1-8B on 1 × H100, fp8',
    ...given,
  };
}

export function tableState(rows: number, given: Partial<TableOverview> = {}): TableState {
  return { kind: 'table', table: tableOverview(rows, given) };
}
