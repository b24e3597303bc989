import { appendFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import type { SearchHit, SearchHits } from '../../../../src/analysis/table/page';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { WorkerEvent } from '../../../../src/worker/protocol';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

const key = 'k';

let handlers: AnalysisHandlers;
let events: WorkerEvent[];
beforeEach(() => {
  events = [];
  handlers = analysisHandlers(tokenizerFolder, (event) => events.push(event));
});
afterEach(() => handlers.dispose());

function row(n: number, thought: string): string {
  return `${JSON.stringify({ question: `q${n}`, response: `<think>${thought}</think>${n}` })}\n`;
}

async function open(path: string): Promise<void> {
  const query = { filter: '', groupByProblem: false };
  await handlers.openTable({ file: { key, path }, query, profile: defaultProfile });
  await handlers.pauseTable({ key, paused: true });
  await expect
    .poll(() => events.findLast((event) => event.kind === 'table')?.progress.paused, {
      timeout: 15_000,
    })
    .toBe(true);
}

function reports(id: number): SearchHits[] {
  return events.flatMap((event) =>
    event.kind === 'hits' && event.hits.id === id ? event.hits : [],
  );
}

/** The hits as a page puts them together. */
function listed(id: number): readonly SearchHit[] {
  return reports(id).reduce<readonly SearchHit[]>(
    (all, { from, hits }) => [...all.slice(0, from), ...hits],
    [],
  );
}

async function done(id: number): Promise<SearchHits | undefined> {
  await expect.poll(() => reports(id).at(-1)?.done, { timeout: 15_000 }).toBe(true);
  return reports(id).at(-1);
}

describe('a search in the table', () => {
  it('finds a text in all trajectories and says where', async () => {
    await open(
      tempFile('a.jsonl', row(1, 'Let me see. LET ME!') + row(2, 'no') + row(3, 'let me')),
    );
    await handlers.searchTable({ key, id: 7, text: 'let me', caseSensitive: false });
    const last = await done(7);
    expect(last).toMatchObject({ found: 3, searchedRecords: 3, totalRecords: 3, cut: false });
    expect(
      listed(7).map(({ line, text, offset, excerpt, start, end }) => [
        line,
        text,
        offset,
        excerpt.slice(start, end),
      ]),
    ).toEqual([
      [0, 'thought', 0, 'Let me'],
      [0, 'thought', 12, 'LET ME'],
      [2, 'thought', 0, 'let me'],
    ]);
  });

  it('lists so many hits and counts the rest', async () => {
    await open(
      tempFile('a.jsonl', Array.from({ length: 50 }, (_, n) => row(n, 'so '.repeat(50))).join('')),
    );
    await handlers.searchTable({ key, id: 1, text: 'so', caseSensitive: true });
    expect(await done(1)).toMatchObject({ found: 2500, cut: true });
    expect(listed(1)).toHaveLength(2000);
  });

  it('is given up for the next one, and when it is cancelled', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => row(n, 'so '.repeat(200))).join('');
    await open(tempFile('a.jsonl', rows));
    await handlers.searchTable({ key, id: 1, text: 'so', caseSensitive: false });
    await expect.poll(() => reports(1).length).toBeGreaterThan(0);
    await handlers.searchTable({ key, id: 2, text: 'so', caseSensitive: false });
    const before = reports(1).length;
    await expect.poll(() => reports(2).length).toBeGreaterThan(0);
    await handlers.cancelTableSearch({ key });
    const after = events.length;
    await handlers.searchTable({ key, id: 3, text: 'q2999', caseSensitive: false });
    expect(await done(3)).toMatchObject({ found: 1 });
    expect(reports(1)).toHaveLength(before);
    expect(reports(1).at(-1)?.done).toBe(false);
    expect(events.slice(after).every((event) => event.kind !== 'hits' || event.hits.id === 3)).toBe(
      true,
    );
  });

  it('waits for records whose places are not known yet', async () => {
    const filler = 'the sum is larger. '.repeat(500);
    const rows = Array.from({ length: 1000 }, (_, n) => row(n, `${filler}carry ${n}.`)).join('');
    await open(tempFile('a.jsonl', rows));
    await handlers.searchTable({ key, id: 1, text: 'carry 999.', caseSensitive: false });
    expect(await done(1)).toMatchObject({ found: 1, searchedRecords: 1000 });
  });

  it('goes on with what is appended, and begins anew when the file is another one', async () => {
    const path = tempFile('a.jsonl', row(1, 'carry'));
    await open(path);
    await handlers.searchTable({ key, id: 1, text: 'carry', caseSensitive: false });
    expect(await done(1)).toMatchObject({ found: 1 });
    appendFileSync(path, row(2, 'carry') + row(3, 'no'));
    await open(path);
    await expect.poll(() => reports(1).at(-1)).toMatchObject({ found: 2, done: true });
    expect(listed(1).map(({ line }) => line)).toEqual([0, 1]);
    appendFileSync(path, row(4, 'carry').trimEnd());
    await open(path);
    await expect.poll(() => reports(1).at(-1)).toMatchObject({ found: 3, done: true });
    appendFileSync(path, ` \n${row(5, 'carry')}`);
    await open(path);
    await expect.poll(() => reports(1).at(-1)).toMatchObject({ found: 4, done: true });
    expect(listed(1).map(({ line }) => line)).toEqual([0, 1, 3, 4]);
  });
});
