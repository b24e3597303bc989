import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenFiles } from '../../../src/worker/openFiles';
import { tempFile } from '../../support/tempFiles';

const line = (n: number): string => `{"question":"q${n}","response":"${'r'.repeat(90)}"}\n`;
const many = Array.from({ length: 100_000 }, (_, n) => line(n)).join('');

let files: OpenFiles;
beforeEach(() => {
  files = new OpenFiles();
});
afterEach(() => files.dispose());

describe('OpenFiles', () => {
  it('gives the same file as long as nothing has changed', async () => {
    const ref = { key: 'a', path: tempFile('a.jsonl', line(0)) };
    const [one, two] = await Promise.all([files.get(ref), files.get(ref)]);
    expect(one).toBe(two);
    expect(await files.get(ref)).toBe(one);
  });

  it('shows the first records of a large file before all are found', async () => {
    const ref = { key: 'a', path: tempFile('a.jsonl', many) };
    const file = await files.first(ref);
    expect(file.isComplete).toBe(false);
    expect(file.recordCount).toBeGreaterThan(0);
    const progress: number[] = [];
    expect((await files.get(ref, (done) => progress.push(done))).recordCount).toBe(100_000);
    expect(progress.length).toBeGreaterThan(0);
  });

  it('waits for a record only until it is found', async () => {
    const ref = { key: 'a', path: tempFile('a.jsonl', many) };
    const file = await files.upTo(ref, 0);
    expect(file.isComplete).toBe(false);
    expect(await files.upTo(ref, 99_999)).toBe(file);
    expect(file.recordCount).toBe(100_000);
  });

  it('reads on a file that has grown', async () => {
    const ref = { key: 'a', path: tempFile('a.jsonl', line(0)) };
    const before = await files.get(ref);
    appendFileSync(ref.path, line(1) + line(2));
    const after = await files.get(ref);
    expect(after).toBe(before);
    expect(after.recordCount).toBe(3);
  });

  it('reads on also when several ask at once', async () => {
    const ref = { key: 'a', path: tempFile('a.jsonl', line(0)) };
    await files.get(ref);
    appendFileSync(ref.path, line(1));
    const all = await Promise.all([files.get(ref), files.get(ref), files.get(ref)]);
    expect(new Set(all).size).toBe(1);
    expect(all[0].recordCount).toBe(2);
  });

  it.each([
    {
      fault: 'cut',
      act: (path: string) => truncateSync(path, line(0).length * 3),
      message: /became shorter while it was read/,
      then: { records: 3, first: line(0) },
    },
    {
      fault: 'overwritten',
      act: (path: string) => writeFileSync(path, line(7).repeat(99_000)),
      message: /while it was read/,
      then: { records: 99_000, first: line(7) },
    },
    {
      fault: 'swapped',
      act: (path: string) => {
        writeFileSync(`${path}.new`, line(7).repeat(3));
        renameSync(`${path}.new`, path);
      },
      message: undefined,
      then: { records: 3, first: line(7) },
    },
  ])('gives the right data after the file was $fault', async ({ act, message, then }) => {
    const ref = { key: 'a', path: tempFile('a.jsonl', many) };
    const first = await files.first(ref);
    act(ref.path);
    if (message === undefined) {
      await first.indexed();
    } else {
      await expect(first.indexed()).rejects.toThrow(message);
    }
    const after = await files.get(ref);
    expect(after.recordCount).toBe(then.records);
    expect(await after.rawText(0)).toBe(then.first.trim());
  });

  it.each([
    ['deleted', (path: string) => rmSync(path), 'does not exist'],
    [
      'a folder by now',
      (path: string) => {
        rmSync(path);
        mkdirSync(path);
      },
      'this is a folder',
    ],
  ])('says when a file is %s, and reads it when it is back', async (_name, act, message) => {
    const ref = { key: 'a', path: tempFile('a.jsonl', line(0)) };
    await files.get(ref);
    act(ref.path);
    await expect(files.get(ref)).rejects.toThrow(message);
    rmSync(ref.path, { recursive: true, force: true });
    writeFileSync(ref.path, line(1) + line(2));
    expect((await files.get(ref)).recordCount).toBe(2);
  });

  it('takes the contents of an editor, and the file again when they are saved', async () => {
    const path = tempFile('a.jsonl', line(0));
    const contents = (version: string) => ({
      key: 'a',
      path,
      contents: { text: line(0).repeat(4), version },
    });
    const edited = await files.get(contents('editor:1'));
    expect(edited.recordCount).toBe(4);
    expect(await files.get(contents('editor:1'))).toBe(edited);
    expect(await files.get(contents('editor:2'))).not.toBe(edited);
    expect((await files.get({ key: 'a', path })).recordCount).toBe(1);
  });

  it('frees a file that is closed, also in the middle of reading', async () => {
    const ref = { key: 'a', path: tempFile('a.jsonl', many) };
    const reading = files.get(ref, () => files.close('a'));
    await expect(reading).rejects.toThrow('Cancelled');
    expect((await files.get(ref)).recordCount).toBe(100_000);
  });
});
