import { appendFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatJudgementLine } from '../../../../src/analysis/votes/judgements/judgementLine';
import { CancelledError } from '../../../../src/base/errors';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { FileRef, WorkerEvent } from '../../../../src/worker/protocol';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

interface Row {
  readonly question: string;
  readonly answer: string;
  readonly gold?: string;
  readonly reward?: number;
}

function lines(...rows: readonly Row[]): string {
  return rows
    .map(({ answer, ...row }) =>
      JSON.stringify({ ...row, response: `<think>So.</think>The answer is ${answer}.` }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const here = lines(
  { question: 'Half of one?', answer: '1/2', gold: '0.5' },
  { question: 'Twice two?', answer: '5', gold: '4', reward: 0.1 },
  { question: 'Half of one?', answer: '0.5', gold: '0.5' },
  { question: 'Twice two?', answer: '5', gold: '4', reward: 0.2 },
  { question: 'Twice two?', answer: '4', gold: '4', reward: 0.9 },
);

let handlers: AnalysisHandlers;
let events: WorkerEvent[];
let file: FileRef & { readonly path: string };
beforeEach(() => {
  events = [];
  handlers = analysisHandlers(tokenizerFolder, (event) => events.push(event));
  const path = tempFile('a.jsonl', here);
  file = { key: 'a', path, judgements: { path: `${path}.cot-votes.jsonl` } };
});
afterEach(() => {
  handlers.dispose();
  vi.restoreAllMocks();
});

describe('the votes of a file', () => {
  it('are those that the panel shows of each group', async () => {
    const report = await handlers.fileVotes({ file });
    expect(report).toMatchObject({ problems: 2, siblings: 5, unjudged: 0, unreadable: 0 });
    for (const { id, decisions } of report.rows) {
      const { vote } = await handlers.group({ file, id });
      expect(decisions[0]).toEqual({
        answer: vote.majority.answer,
        correct: vote.majority.correct,
      });
    }
    expect(report.rows.map(({ findings }) => findings)).toEqual([[], ['methods disagree']]);
  });

  it('follow what people said of the answers, also when that is said later', async () => {
    const { rows } = await handlers.fileVotes({ file });
    const problemKey = rows[1]?.problemKey ?? '';
    const line = { problemKey, source: 'user', kind: 'gold', answers: ['5'] } as const;
    appendFileSync(`${file.path}.cot-votes.jsonl`, formatJudgementLine(line));
    const again = await handlers.fileVotes({ file });
    expect(again.rows[1]?.decisions[0]).toEqual({ answer: '5', correct: true });
  });

  it('count what is appended to the file', async () => {
    await handlers.fileVotes({ file });
    appendFileSync(file.path, lines({ question: 'New?', answer: '1' }));
    expect((await handlers.fileVotes({ file })).problems).toBe(3);
  });

  it('name the records that cannot be read', async () => {
    writeFileSync(file.path, `${here}not JSON\n`);
    expect((await handlers.fileVotes({ file })).unreadable).toBe(1);
  });

  it('are set beside those of another file', async () => {
    const path = tempFile(
      'b.jsonl',
      lines(
        { question: 'Twice two?', answer: '4', gold: '4' },
        { question: 'Thrice two?', answer: '6', gold: '6' },
      ),
    );
    const report = await handlers.fileVotes({ file, baseline: { key: 'b', path } });
    expect(report.baseline).toMatchObject({ shared: 1, onlyHere: 1, onlyInBaseline: 1 });
    expect(report.rows[1]?.before?.changes[0]).toBe('lost');
    expect(report.rows[2]).toMatchObject({ presence: 'baseline', id: { record: 1, index: 0 } });
  });

  it('say how far they are, where that takes a while', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 300));
    await handlers.fileVotes({ file });
    const told = events.flatMap((event) => (event.kind === 'fileVotes' ? [event] : []));
    expect(told.map(({ stage, done, total }) => [stage, done, total])).toEqual([
      ...[1, 2, 3, 4, 5].map((done) => ['records', done, 5]),
      ['problems', 1, 2],
      ['problems', 2, 2],
    ]);
    expect(told[0]).toMatchObject({ key: 'a', of: 'file' });
  });

  it('are given up when they are cancelled, and when they are asked for anew', async () => {
    const first = handlers.fileVotes({ file });
    const second = handlers.fileVotes({ file });
    const refused = expect(first).rejects.toBeInstanceOf(CancelledError);
    void handlers.cancelFileVotes({ key: 'a' });
    await refused;
    await expect(second).rejects.toBeInstanceOf(CancelledError);
    const { problems, siblings } = await handlers.fileVotes({ file });
    expect([problems, siblings]).toEqual([2, 5]);
  });

  it('are given up when their file is closed', async () => {
    const votes = handlers.fileVotes({ file });
    await handlers.close({ key: 'a' });
    await expect(votes).rejects.toBeInstanceOf(CancelledError);
  });

  it('are the same when two requests read one file at a time', async () => {
    const path = tempFile('b.jsonl', here);
    const other = { key: 'b', path };
    const [first, second] = await Promise.all([
      handlers.fileVotes({ file, baseline: other }),
      handlers.fileVotes({ file: other }),
    ]);
    expect(first.baseline).toMatchObject({ shared: 2, onlyInBaseline: 0 });
    expect(second.siblings).toBe(5);
  });

  it('take thousands of groups', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => ({
      question: `What is ${at % 2000} more than one?`,
      answer: String((at % 2000) + 1 + (at % 3 === 0 ? 1 : 0)),
      gold: String((at % 2000) + 1),
    }));
    const many = { key: 'many', path: tempFile('many.jsonl', lines(...rows)) };
    const report = await handlers.fileVotes({ file: many });
    expect(report.rows).toHaveLength(2000);
    expect(report.methods[0]?.judged).toBe(2000);
  });
});
