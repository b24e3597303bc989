import { describe, expect, it } from 'vitest';
import { chatChunks } from '../../../../../src/analysis/formats/streams/chatChunks';

function chunk(id: string, content: string, finish: string | null): object {
  return {
    id,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta: { content }, finish_reason: finish }],
  };
}

describe('streams in a long file', () => {
  it('come out as soon as their usage is told', () => {
    const reader = chatChunks.start();
    const usage = { id: 'a', object: 'chat.completion.chunk', choices: [], usage: {} };
    const values = [chunk('a', 'x', null), chunk('a', '', 'stop'), usage];
    const counts = values.map(
      (value, record) => reader.add({ record, value: { ...value } }).length,
    );
    expect(counts).toEqual([0, 0, 1]);
    expect(reader.end()).toEqual([]);
  });

  it('come out in time without a word on usage', () => {
    const reader = chatChunks.start();
    reader.add({ record: 0, value: { ...chunk('a', 'x', 'stop') } });
    const waiting = reader.add({ record: 256, value: { ...chunk('b', 'y', null) } });
    const late = reader.add({ record: 257, value: { ...chunk('b', 'y', null) } });
    expect([waiting.length, late.length]).toEqual([0, 1]);
  });

  it('are never open in any number', () => {
    const reader = chatChunks.start();
    let closed = 0;
    for (let record = 0; record < 3000; record++) {
      closed += reader.add({ record, value: { ...chunk(`id${record}`, 'x', null) } }).length;
    }
    expect(closed).toBeGreaterThanOrEqual(3000 - 1025);
    expect(closed + reader.end().length).toBe(3000);
  });
});
