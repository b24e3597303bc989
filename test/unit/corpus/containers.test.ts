import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openContainer } from '../../../src/corpus/openContainer';
import { seededRandom } from '../../support/seededRandom';
import { type Cell, parquetFile, type ParquetColumn } from './support/parquetFile';
import { allOf, memory, textsOf } from './support/sources';
import { zipOf, zstdFrame } from './support/archives';

const rows = Array.from({ length: 3000 }, (_, n) =>
  JSON.stringify({ n, text: 'é'.repeat(n % 50) }),
);
const lines = `${rows.join('\n')}\n`;
const array = `[\n${rows.join(',\n')}\n]`;

describe('packed files', () => {
  it.each([
    ['gzip of lines', gzipSync(lines), 'lines'],
    ['gzip of an array', gzipSync(array), 'array'],
    [
      'gzip in two members',
      Buffer.concat([gzipSync(lines.slice(0, 100)), gzipSync(lines.slice(100))]),
      'lines',
    ],
    ['Zstandard of lines', zstdFrame(Buffer.from(lines)), 'lines'],
    [
      'Zstandard in two frames',
      Buffer.concat([
        zstdFrame(Buffer.from(rows[0] ?? '')),
        zstdFrame(Buffer.from(lines.slice(rows[0]?.length))),
      ]),
      'lines',
    ],
  ])('%s', async (_name, bytes, container) => {
    const store = await allOf(memory(bytes), 5000);
    expect(store.container).toBe(container);
    expect(await textsOf(store)).toEqual(rows);
    expect(store.trouble).toBeUndefined();
    store.dispose();
  });

  it('go to the disk beyond the limit of memory', async () => {
    const store = await openContainer(memory(gzipSync(lines)), { memoryLimit: 10_000 });
    while (!store.complete) {
      await store.advance(8192);
    }
    expect(await textsOf(store)).toEqual(rows);
    store.dispose();
  });

  it.each([
    ['gzip', gzipSync(lines)],
    ['Zstandard', zstdFrame(Buffer.from(lines))],
  ])('%s that is cut off gives what came before, and says so', async (_name, bytes) => {
    const store = await allOf(memory(bytes.subarray(0, bytes.length / 2)));
    expect(store.count).toBeGreaterThan(100);
    expect(store.count).toBeLessThan(rows.length);
    expect((await textsOf(store)).slice(0, 100)).toEqual(rows.slice(0, 100));
    expect(store.trouble).toMatch(/end early or are broken/);
  });

  it('broken from the beginning are refused', async () => {
    const broken = Buffer.concat([gzipSync(lines).subarray(0, 10), Buffer.alloc(50, 0xff)]);
    await expect(openContainer(memory(broken))).rejects.toThrow(/end early or are broken/);
  });

  it('packed twice are refused', async () => {
    await expect(openContainer(memory(gzipSync(gzipSync(lines))))).rejects.toThrow('packed twice');
  });
});

describe('server-sent events', () => {
  it('are records without their prefix', async () => {
    const text = ': hello\n\nevent: a\ndata: {"a":1}\n\ndata:{"a":"data: 2"}\r\n\ndata: [DONE]\n\n';
    const store = await allOf(memory(text));
    expect(store.container).toBe('events');
    expect((await textsOf(store)).map((each) => JSON.parse(each) as unknown)).toEqual([
      { a: 1 },
      { a: 'data: 2' },
    ]);
    expect([0, 1].map((record) => store.lineOf(record))).toEqual([3, 5]);
    expect([0, 1].map((record) => store.characterOf(record))).toEqual([6, 5]);
    expect([0, 3, 4, 9].map((line) => store.recordAtLine(line))).toEqual([undefined, 0, 0, 1]);
  });
});

describe('an Inspect log', () => {
  const sample = (id: number) => JSON.stringify({ id, epoch: 1, messages: [] });

  it('has a record for each sample', async () => {
    const zip = zipOf([
      { name: '_journal/start.json', contents: '{}' },
      { name: 'samples/2_epoch_1.json', contents: sample(2) },
      { name: 'samples/1_epoch_1.json', contents: sample(1), method: 0 },
      { name: 'samples/3_epoch_1.json', contents: sample(3), method: 93 },
      { name: '_journal/summaries/1.json', contents: '[]' },
      { name: 'header.json', contents: '{}' },
    ]);
    const store = await allOf(memory(zip));
    expect(store.container).toBe('inspect');
    expect(await textsOf(store)).toEqual([sample(2), sample(1), sample(3)]);
    store.dispose();
  });

  it('may keep messages and attachments of a sample apart', async () => {
    const zip = zipOf([
      { name: 'header.json', contents: '{}' },
      { name: 'samples/7_epoch_1/skeleton.json', contents: '{"id":7}' },
      { name: 'samples/7_epoch_1/sample.json', contents: '{"id":7,"epoch":1}' },
      { name: 'samples/7_epoch_1/messages/10.json', contents: '[{"role":"assistant"}]' },
      { name: 'samples/7_epoch_1/messages/0.json', contents: '[{"role":"user"}]' },
      { name: 'samples/7_epoch_1/attachments/abc', contents: 'long text' },
    ]);
    const store = await allOf(memory(zip));
    expect(JSON.parse((await textsOf(store))[0] ?? '')).toEqual({
      id: 7,
      epoch: 1,
      messages: [{ role: 'user' }, { role: 'assistant' }],
      attachments: { abc: 'long text' },
    });
    store.dispose();
  });

  it('is told from other archives', async () => {
    const zip = zipOf([{ name: 'a.jsonl', contents: lines }]);
    await expect(openContainer(memory(zip))).rejects.toThrow('no Inspect log');
    const cut = zip.subarray(0, zip.length - 30);
    await expect(openContainer(memory(cut))).rejects.toThrow('The zip archive cannot be read');
  });

  it('names the entry that is damaged', async () => {
    const zip = zipOf([
      { name: 'header.json', contents: '{}' },
      { name: 'samples/1_epoch_1.json', contents: sample(1).repeat(100) },
    ]);
    zip.fill(0xff, 100, 120);
    const store = await allOf(memory(zip));
    await expect(store.text(0)).rejects.toThrow('samples/1_epoch_1.json cannot be unpacked');
    store.dispose();
  });
});

describe('Parquet', () => {
  const columns: readonly ParquetColumn[] = [
    { name: 'id', type: 'int64' },
    { name: 'prompt', type: 'text' },
    { name: 'reward', type: 'double' },
    { name: 'at', type: 'timestamp' },
    { name: '__proto__', type: 'text' },
  ];
  const time = new Date('2026-01-02T03:04:05.000Z');
  const row = (id: bigint, prompt: string, reward: number): Cell[] => [
    id,
    prompt,
    reward,
    time,
    'x',
  ];

  it('has a record for each row of its row groups', async () => {
    const messages = [{ role: 'user', content: 'é?' }];
    const file = parquetFile(columns, [
      [row(1n, JSON.stringify(messages), 0.5), row(2n ** 60n, '[1, 2]', Number.NaN)],
      [row(3n, '{"broken":', -1)],
    ]);
    const store = await allOf(memory(file));
    expect(store.container).toBe('parquet');
    const texts = await textsOf(store);
    expect(texts[0]).toBe(
      `{"id":1,"prompt":${JSON.stringify(messages)},"reward":0.5,` +
        '"at":"2026-01-02T03:04:05.000Z","__proto__":"x"}',
    );
    expect(JSON.parse(texts[1] ?? '')).toMatchObject({
      id: (2n ** 60n).toString(),
      prompt: '[1, 2]',
      reward: null,
    });
    expect(JSON.parse(texts[2] ?? '')).toMatchObject({ id: 3, prompt: '{"broken":', reward: -1 });
    expect(store.recordAtLine(1)).toBe(1);
  });

  it('that is cut off is refused', async () => {
    const file = parquetFile(columns, [[row(1n, 'a', 1)]]);
    const cut = file.subarray(0, file.length - 20);
    await expect(openContainer(memory(cut))).rejects.toThrow('The Parquet file cannot be read');
  });
});

describe('files without records', () => {
  it.each([
    ['version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n', 'Git LFS'],
    [Buffer.from('\uFEFF{"a":1}', 'utf16le'), 'UTF-16'],
    [Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), 'xz'],
    ['SQLite format 3\0', 'SQLite'],
    [gzipSync('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n'), 'Git LFS'],
  ])('%s', async (contents, words) => {
    await expect(openContainer(memory(contents))).rejects.toThrow(words);
  });
});

describe('bytes that are no text', () => {
  const random = seededRandom(11);
  const noise = Buffer.from(Array.from({ length: 4000 }, () => Math.floor(random() * 256)));

  it.each([
    ['many', noise],
    ['few', noise.subarray(0, 60)],
    ['packed', gzipSync(noise)],
  ])('are refused with the reason: %s', async (_name, bytes) => {
    await expect(openContainer(memory(bytes))).rejects.toThrow('neither text nor the beginning');
  });

  it('are let through where they are strays among records, and as texts of other encodings', async () => {
    const strays = `\u0001\u0002{"n":1}\n${'{"n":2}\n'.repeat(20)}`;
    expect((await allOf(memory(Buffer.from(strays)), 5000)).count).toBe(21);
    const filled = Buffer.concat([Buffer.from('{"n":1}\n'), Buffer.alloc(5000)]);
    expect((await allOf(memory(filled), 9000)).container).toBe('lines');
    const gbk = Buffer.from(`\xce\xd2\xc3\xc7\n`.repeat(100), 'latin1');
    expect((await allOf(memory(gbk), 5000)).container).toBe('lines');
  });
});
