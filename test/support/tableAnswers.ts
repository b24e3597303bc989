import type { Request } from '../../src/base/rpc';
import type {
  TableQuery,
  TableRow,
  TableState,
  TableViewResult,
} from '../../src/views/protocol/table';

declare global {
  interface Window {
    tableTest: MadeUpRows;
  }
}

/** What a test changes inside the page about the rows that are made up. */
export interface MadeUpRows {
  /** Changes what the rows say, as annotating them does. */
  edition: number;
  /** Rows from here on stand for records that are not annotated. */
  pendingFrom: number;
}

export interface TableAnswers {
  readonly state: TableState;
  /** Message with which all but the rows is refused. */
  readonly refusal: string | undefined;
  /** What every text of every row says, instead of something made up. */
  readonly text: string | undefined;
}

/**
 * Plays the host of a table that is made up row by row as it is asked for. A filter lets every
 * tenth row through; one with a `?` is wrong there. It is sent to the browser as text, so it can
 * use nothing from outside itself.
 */
export function installTableAnswers({ state, refusal, text }: TableAnswers): void {
  const rows: MadeUpRows = { edition: 0, pendingFrom: Infinity };
  window.tableTest = rows;
  const table = state.kind === 'table' ? state.table : undefined;
  let query: TableQuery | undefined = table?.query;
  const groups = ['plan', 'recall', 'compute', 'explore', 'check', 'correct', 'answer'] as const;

  const strip = (tokens: number, seed: number): object => {
    const edges = [0];
    for (let at = 1; at < 20; at++) {
      edges.push(Math.floor((tokens * (at + ((seed * at * 7) % 10) / 12)) / 20));
    }
    edges.push(tokens);
    const blocks = groupsOf(edges, seed);
    return { blocks, backtracks: [Math.floor(tokens / 2)], answerAt: tokens - 10 };
  };
  const groupsOf = (edges: readonly number[], seed: number): object[] =>
    edges.slice(1).map((to, at) => ({
      from: edges[at] ?? 0,
      to,
      group: groups[(seed * 3 + at * at) % groups.length],
    }));
  const rowAt = (index: number): TableRow => {
    if (index >= rows.pendingFrom) {
      return { kind: 'pending', record: index, line: index, problem: `Why ${index}?`, model: 'm' };
    }
    if (query?.groupByProblem === true && index % 9 === 0) {
      return {
        kind: 'group',
        problem: text ?? `Problem ${index / 9}: how many ways are there to seat six guests?`,
        problemKey: text ?? `p${index / 9}`,
        trajectories: 8,
        right: 5,
        wrong: 3,
        tokens: 33_000 + index,
        usd: 0.056,
      };
    }
    if (index % 1000 === 7) {
      return {
        kind: 'problem',
        record: index,
        line: index,
        reason: text ?? 'The string that begins at character 17 is not closed.',
      };
    }
    const tokens = 900 + ((index * 1777) % 7000);
    const row = {
      kind: 'trajectory',
      id: { record: index, index: 0 },
      line: index,
      problem:
        text ?? `Problem ${index >> 3}: how many ways are there to seat six guests at a table?`,
      sample: text ?? `#${(index % 8) + 1}`,
      model: text ?? (index % 3 === 0 ? 'qwen3-235b-a22b-thinking' : 'deepseek-r1'),
      truncated: index % 11 === 5,
      reward: (index % 5) / 4,
      tokens,
      exactTokens: index % 3 !== 0,
      thought: tokens - 230,
      backtracks: index % 6,
      abandoned: (index % 6) * 61,
      kvBytes: tokens * 131_072,
      usd: tokens * 1.7e-6,
      strip: strip(tokens - 230, index),
      ...(index % 11 === 5 ? {} : { answer: text ?? String((index * 7) % 480) + edition() }),
      ...(index % 4 === 3 ? {} : { correct: index % 4 !== 1 }),
    };
    return row as TableRow;
  };
  const edition = (): string => (rows.edition === 0 ? '' : ` (edition ${rows.edition})`);
  const viewOf = (asked: TableQuery): TableViewResult | undefined => {
    const offset = asked.filter.indexOf('?');
    const whole = table?.result;
    if (whole === undefined) {
      return undefined;
    }
    if (offset >= 0) {
      const filterError = { offset, message: 'There is no "?".' };
      return { ...viewOf(query ?? asked), ...whole, filterError };
    }
    query = asked;
    const share = asked.filter === '' ? 1 : 0.1;
    const trajectories = Math.ceil(whole.summary.trajectories * share);
    const count = Math.ceil(whole.rows * share);
    return { ...whole, rows: count, summary: { ...whole.summary, trajectories } };
  };
  const valueFor = ({ method, parameter }: Request): unknown => {
    switch (method) {
      case 'ready':
        return state;
      case 'setView':
        return viewOf((parameter as { query: TableQuery }).query);
      case 'page': {
        const { from, count } = parameter as { from: number; count: number };
        return { from, rows: Array.from({ length: count }, (_, at) => rowAt(from + at)) };
      }
      default:
        return undefined;
    }
  };
  window.answerRequest = (request) =>
    refusal === undefined || ['ready', 'page', 'setView'].includes(request.method)
      ? { ok: true, value: valueFor(request) }
      : { ok: false, error: { name: 'ExpectedError', message: refusal } };
}
