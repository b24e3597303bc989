import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import type { TableQuery, TableViewResult } from '../../../../src/analysis/table/page';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

const key = 'k';
const patience = { timeout: 15_000 };
const long = 'so it is. '.repeat(200);

let handlers: AnalysisHandlers;
let events: WorkerEvent[];
beforeEach(() => {
  events = [];
  handlers = analysisHandlers(tokenizerFolder, (event) => events.push(event));
});
afterEach(() => handlers.dispose());

async function rowsFor(filter: string): Promise<readonly number[]> {
  const query: TableQuery = { filter, groupByProblem: false };
  await handlers.viewTable({ key, query, profile: defaultProfile });
  const lines = async (): Promise<readonly number[]> => {
    const { rows } = await handlers.pageOfTable({ key, from: 0, count: 100 });
    return rows.flatMap((row) => (row.kind === 'group' ? [] : row.line));
  };
  // The view follows the search; it has come to its end when nothing is added for a while.
  let before = -1;
  await expect
    .poll(
      () => {
        const settled = before === events.length;
        before = events.length;
        return settled;
      },
      { interval: 150, timeout: 15_000 },
    )
    .toBe(true);
  return lines();
}

describe('a quoted text in the filter', () => {
  it('is said to be sought until all texts have been searched', async () => {
    const line = JSON.stringify({ question: 'q', response: `<think>${long}</think>1` });
    const query: TableQuery = { filter: '', groupByProblem: false };
    const path = tempFile('a.jsonl', `${line}\n`.repeat(20));
    await handlers.openTable({ file: { key, path }, query, profile: defaultProfile });
    const quoting = { filter: '"so it is"', groupByProblem: false };
    const first = await handlers.viewTable({ key, query: quoting, profile: defaultProfile });
    expect(first.textSearch).toBeDefined();
    const last = async (): Promise<TableViewResult> =>
      handlers.viewTable({ key, query: quoting, profile: defaultProfile });
    await expect.poll(async () => (await last()).summary.trajectories, patience).toBe(20);
    await expect.poll(async () => (await last()).textSearch, patience).toBeUndefined();
    const plain = await handlers.viewTable({ key, query, profile: defaultProfile });
    expect(plain.textSearch).toBeUndefined();
  });

  it('looks into the full texts of the trajectories, and rows appear as they are found', async () => {
    const row = (thought: string, model: string): string =>
      JSON.stringify({
        question: `q${thought.length}`,
        response: `<think>${thought}</think>1`,
        model,
      });
    const several = {
      problem: 'p',
      generations: ['no', `${long}Carry the Two`],
      correctness_math_verify: [true, true],
    };
    const lines = [
      row(`${long} carry the two ${long}`, 'm'),
      row(`${long} carry one`, 'carry the two'),
      JSON.stringify(several),
      '{"broken": ',
      row('CARRY\\nTHE TWO', 'm'),
    ];
    const query: TableQuery = { filter: '', groupByProblem: false };
    const path = tempFile('a.jsonl', lines.join('\n'));
    await handlers.openTable({ file: { key, path }, query, profile: defaultProfile });
    await expect
      .poll(() => events.findLast((event) => event.kind === 'table')?.view.summary.pending, {
        timeout: 15_000,
      })
      .toBe(0);
    expect(await rowsFor('"carry the two"')).toEqual([0, 2]);
    expect(await rowsFor('-"carry the two"')).toEqual([1, 2, 3, 4]);
    expect(await rowsFor('"carry the two" model:m')).toEqual([0]);
    expect(await rowsFor('"carry the two" "so it"')).toEqual([0, 2]);
    expect(await rowsFor('"nowhere"')).toEqual([]);
    expect(await rowsFor('"so it is"')).toEqual([0, 1, 2]);
  });
});
