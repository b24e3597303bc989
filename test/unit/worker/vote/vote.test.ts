import { appendFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatJudgementLine } from '../../../../src/analysis/votes/judgements/judgementLine';
import type { Judgement } from '../../../../src/analysis/votes/judgements/judgement';
import type { SiblingComparison } from '../../../../src/analysis/siblings/compareSiblings';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import type { FileRef, WorkerEvent } from '../../../../src/worker/protocol';
import type { AnnotatedGroup } from '../../../../src/worker/vote/protocol';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

const id = (record: number): { record: number; index: number } => ({ record, index: 0 });

function row(thought: string, answer: string, extra: object = {}): string {
  const response = `<think>${thought}</think>The answer is ${answer}.`;
  return `${JSON.stringify({ question: 'Half of one?', response, gold: '7', ...extra })}\n`;
}

let handlers: AnalysisHandlers;
let path: string;
beforeEach(() => {
  handlers = analysisHandlers(tokenizerFolder);
  path = tempFile(
    'a.jsonl',
    row('We halve one.', '1/2', { reward: 0.2 }) +
      row('We halve one.', '0.5', { reward: 0.3 }) +
      row('Seven it is.', '7', { reward: 0.9 }),
  );
});
afterEach(() => handlers.dispose());

const ref = (): FileRef => ({
  key: 'a',
  path,
  judgements: { path: `${path}.cot-votes.jsonl` },
});
const group = async (): Promise<AnnotatedGroup> => handlers.group({ file: ref(), id: id(0) });

async function judge(judgement: Judgement | undefined): Promise<void> {
  const { problemKey } = await group();
  const head = { problemKey, source: 'user' };
  appendFileSync(
    `${path}.cot-votes.jsonl`,
    formatJudgementLine(judgement ? { ...head, ...judgement } : { ...head, kind: 'undo' }),
  );
}

const answers = async (): Promise<string[][]> =>
  (await group()).vote.clusters.map(({ forms }) => [...forms].sort());

describe('the vote of a group', () => {
  it('is decided by every method that has its data', async () => {
    const { methods, missing } = (await group()).vote;
    expect(methods['majority']?.cluster).toBe(0);
    expect(methods['bestOfN']?.cluster).toBe(1);
    expect(missing['cisc']).toBe('meanLogprob');
    const { weights = [] } = methods['weightedMajority'] ?? {};
    expect(weights.map((each) => each.toFixed(1))).toEqual(['0.5', '0.9']);
  });

  it('tells how many siblings are read where that takes a while', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 300));
    const events: WorkerEvent[] = [];
    const telling = analysisHandlers(tokenizerFolder, (event) => events.push(event));
    await telling.group({ file: ref(), id: id(0) });
    telling.dispose();
    vi.restoreAllMocks();
    expect(events.filter(({ kind }) => kind === 'siblings')).toEqual(
      [1, 2, 3].map((done) => ({ kind: 'siblings', key: 'a', done, total: 3 })),
    );
  });

  it('says how firm the winner is', async () => {
    const { firmness } = await group();
    expect(firmness.stability).toBeGreaterThan(0.5);
    expect(firmness.stability).toBeLessThan(1);
    expect(firmness.stop).toBeUndefined();
  });
});

describe('judgements beside a file', () => {
  it('act on the vote once they stand there, and not when they are taken back', async () => {
    expect(await answers()).toEqual([['0.5', '1/2'], ['7']]);
    await judge({ kind: 'apart', answers: ['0.5'] });
    expect(await answers()).toEqual([['1/2'], ['0.5'], ['7']]);
    await judge({ kind: 'same', answers: ['0.5', '7'] });
    expect(await answers()).toEqual([['0.5', '7'], ['1/2']]);
    expect((await group()).judgements).toHaveLength(2);
    await judge(undefined);
    await judge(undefined);
    expect(await answers()).toEqual([['0.5', '1/2'], ['7']]);
  });

  it('change what is right, for the siblings too', async () => {
    const verdicts = async (): Promise<unknown[]> =>
      (await group()).siblings.map(({ correct }) => correct);
    expect(await verdicts()).toEqual([false, false, true]);
    await judge({ kind: 'gold', answers: ['1/2'] });
    expect(await verdicts()).toEqual([true, true, false]);
    expect((await group()).gold).toBe('1/2');
    expect((await group()).vote.majority.correct).toBe(true);
  });

  it('are found again by another session', async () => {
    await judge({ kind: 'gold', answers: ['0.5'] });
    handlers.dispose();
    handlers = analysisHandlers(tokenizerFolder);
    expect((await group()).gold).toBe('0.5');
  });

  it('name the lines that cannot be used, and use the others', async () => {
    appendFileSync(`${path}.cot-votes.jsonl`, '{"judgement":"gold"}\n');
    await judge({ kind: 'gold', answers: ['0.5'] });
    const { judgementProblems, gold } = await group();
    expect(judgementProblems).toEqual([{ line: 0, reason: '"problemKey" is not a text' }]);
    expect(gold).toBe('0.5');
    expect(await handlers.judgementProblems({ file: ref() })).toEqual(judgementProblems);
  });

  it('have no problems where there are none', async () => {
    expect(await handlers.judgementProblems({ file: ref() })).toEqual([]);
    expect(await handlers.judgementProblems({ file: { key: 'a', path } })).toEqual([]);
  });
});

describe('comparing siblings by their segments', () => {
  const shared = 'Let me restate the problem: what is 6 * 7?\nFirst, I compute 6 * 7 = 42.\n';
  beforeEach(() => {
    path = tempFile(
      'b.jsonl',
      row(`${shared}Wait, let me check that again: 42 / 7 = 6.\nSo it is 42.`, '42') +
        row(`${shared}Alternatively, 7 + 7 + 7 + 7 + 7 + 7 = 41.\nSo it is 41.`, '41') +
        row(shared.trim(), '42'),
    );
  });
  const compare = async (right: number): Promise<SiblingComparison> =>
    handlers.compareSegments({
      file: { key: 'b', path },
      left: id(0),
      right: id(right),
    });

  it('folds what is the same and gives the texts of what is not', async () => {
    const { runs, divergence } = await compare(1);
    const [first, second] = runs;
    expect(first).toMatchObject({ same: true });
    expect(first?.same === true && first.tokens).toBe(divergence?.left);
    expect(divergence?.left).toBe(divergence?.right);
    if (second === undefined || second.same) {
      throw new Error('nothing differs');
    }
    expect(second.left.segments[0]?.text).toContain('Wait');
    expect(second.right.segments[0]?.text).toContain('Alternatively');
    expect(second.left.segments[0]?.start).toBe(shared.length);
    expect(second.left.leftOut).toBe(0);
  });

  it('says nothing of a divergence where there is none', async () => {
    const { runs, divergence } = await compare(0);
    expect(divergence).toBeUndefined();
    expect(runs.map(({ same }) => same)).toEqual([true]);
  });

  it('knows a thought that begins another', async () => {
    const { runs } = await compare(2);
    const last = runs.at(-1);
    expect(last?.same).toBe(false);
    expect(last?.same === false && last.right.segments).toEqual([]);
  });
});
