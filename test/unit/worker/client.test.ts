import { afterEach, describe, expect, it, vi } from 'vitest';
import { CancelledError, ExpectedError } from '../../../src/base/errors';
import { AnalysisClient } from '../../../src/worker/client';
import { built } from '../../support/built';
import { tempFile } from '../../support/tempFiles';

const thread = built('analysisWorker.js');
const row = JSON.stringify({ question: 'q', response: '<think>So 4.</think>4' });

/** A thread that answers `open` and dies of anything else. */
const mortal = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, method }) => {
  if (method !== 'open') { process.exit(3); }
  parentPort.postMessage({ kind: 'reply', id, ok: true, value: { records: 1 } });
});`;

let client: AnalysisClient | undefined;
afterEach(() => client?.dispose());

describe('AnalysisClient', () => {
  it('reads a file in a real thread', async () => {
    client = new AnalysisClient(thread);
    const file = { key: 'a', path: tempFile('a.jsonl', `${row}\n`) };
    expect((await client.api.open({ file })).records).toBe(1);
    const { annotation, tokenEnds } = await client.api.trajectory({
      file,
      id: { record: 0, index: 0 },
    });
    expect(annotation.answer?.answer).toBe('4');
    expect(tokenEnds).toBeInstanceOf(Uint32Array);
  });

  it('brings an expected failure over as one', async () => {
    client = new AnalysisClient(thread);
    const open = client.api.open({ file: { key: 'b', path: '/nowhere.jsonl' } });
    await expect(open).rejects.toBeInstanceOf(ExpectedError);
  });

  it('tells every new thread the encoding', async () => {
    client = new AnalysisClient(thread);
    client.configure({ encoding: 'cl100k_base' });
    const file = { key: 'c', path: tempFile('c.jsonl', `${row}\n`) };
    const { annotation } = await client.api.trajectory({ file, id: { record: 0, index: 0 } });
    expect(annotation.tokens.encoding).toBe('cl100k_base');
  });

  it('fails what is open when the thread dies, and starts anew', async () => {
    const failed = vi.fn();
    const stopped = vi.fn();
    client = new AnalysisClient(tempFile('mortal.js', mortal), failed);
    client.onStop(stopped);
    const file = { key: 'd', path: '/x' };
    await client.api.open({ file });
    await expect(client.api.catalogue({ file })).rejects.toThrow('The analysis stopped (3).');
    expect(failed).toHaveBeenCalledOnce();
    expect(stopped).toHaveBeenCalledOnce();
    expect((await client.api.open({ file })).records).toBe(1);
  });

  it('cancels what is open when it is disposed', async () => {
    client = new AnalysisClient(thread);
    const open = client.api.open({ file: { key: 'e', path: tempFile('e.jsonl', row) } });
    client.dispose();
    await expect(open).rejects.toBeInstanceOf(CancelledError);
  });
});
