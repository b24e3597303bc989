import { describe, expect, it } from 'vitest';
import { MemoryByteSource } from '../../../src/corpus/byteSource';
import { CorpusFile } from '../../../src/corpus/corpusFile';

function chunk(id: string, delta: object, finish: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return JSON.stringify({ id, object: 'chat.completion.chunk', model: 'm', choices });
}

function open(lines: readonly string[]): Promise<CorpusFile> {
  return CorpusFile.open(new MemoryByteSource(Buffer.from(`${lines.join('\n')}\n`), '1'));
}

const stream = (id: string): string[] => [
  chunk(id, { role: 'assistant', reasoning_content: 'Six sevens' }),
  chunk(id, { reasoning_content: ' are 42.' }),
  chunk(id, { content: 'It is ' }),
  chunk(id, { content: '42.' }, 'stop'),
];

describe('trajectories that span several records', () => {
  it('are shown at their first record, whole', async () => {
    const file = await open([...stream('a'), ...stream('b')]);
    const catalogue = await file.catalogue();
    expect(catalogue.trajectories).toBe(2);
    expect([...catalogue.perRecord]).toEqual([1, 0, 0, 0, 1, 0, 0, 0]);
    const second = await file.trajectory({ record: 4, index: 0 });
    expect(second?.thought.text).toBe('Six sevens are 42.');
    expect(second?.response.text).toBe('It is 42.');
    expect(second?.thought.pieces.map(({ record }) => record ?? 4)).toEqual([4, 5]);
    file.dispose();
  });

  it('may be asked for before any pass over the file', async () => {
    const file = await open([...stream('a'), ...stream('b')]);
    expect((await file.trajectory({ record: 0, index: 0 }))?.response.text).toBe('It is 42.');
    expect(await file.trajectory({ record: 1, index: 0 })).toBeUndefined();
    file.dispose();
  });

  it('leave a broken record among them to say so', async () => {
    const [first = '', ...rest] = stream('a');
    const file = await open([first, '{"id": broken', ...rest]);
    const { problems, trajectories } = await file.catalogue();
    expect(trajectories).toBe(1);
    expect(problems.map(({ line, kind }) => [line, kind])).toEqual([[1, 'broken']]);
    file.dispose();
  });
});

describe('counters that run on from record to record', () => {
  it('are read as the difference to the record before', async () => {
    const log = [10, 25].map((tokens, idx) => ({
      idx,
      ys: [`Steps:\n1 + 2 = 3 (left: 3 8)\nAnswer: 3 * 8 = 24\n`],
      infos: [{ r: 1 }],
      usage_so_far: { completion_tokens: tokens, prompt_tokens: 2 * tokens, cost: tokens / 1000 },
    }));
    const text = JSON.stringify(log);
    const file = await CorpusFile.open(new MemoryByteSource(Buffer.from(text), '1'));
    const usage = (await file.trajectory({ record: 1, index: 0 }))?.usage;
    expect(usage).toMatchObject({ outputTokens: 15, promptTokens: 30 });
    file.dispose();
  });
});
