import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CorpusFile } from '../../../../src/corpus/corpusFile';
import { seededRandom } from '../../../support/seededRandom';
import { memory } from '../support/sources';
import { zipOf, zstdFrame } from '../support/archives';
import { parquetFile } from '../support/parquetFile';
import { foundHits, plainHits } from './plainSearch';
import { jsonIn, mixed, type Spelling, spellings } from './spellings';

const random = seededRandom(20_261_124);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Characters that fold, escape, or take several bytes in some way of their own. */
const characters = [
  ...Array.from('aAbckKsS\u212a\u017féÉßẞiİıIσςΣΑθϑΘȺⱥµμ你好😀𝑥\u{10400}\u{10428}'),
  ...[' ', ' ', '"', '\\', '/', '\n', '<', '>', '&', '\u0001', '\u2028', '\ufffd', '\ud800', "'"],
];
const text = (most: number): string =>
  Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(characters)).join('');

/** Records of which each kind takes its texts from another place. */
const records: readonly (() => unknown)[] = [
  () => ({ question: text(20), response: `<think>${text(60)}</think>${text(20)}` }),
  () => ({
    messages: [
      { role: 'user', content: text(9) },
      { role: 'assistant', content: text(50) },
    ],
  }),
  () => ({ problem: text(9), generations: [text(30), text(30)], correctness_math_verify: [true] }),
  () => ({
    candidates: [
      {
        content: { parts: [{ text: text(6) }, { text: text(6) }, { text: text(6) }] },
        finishReason: 'STOP',
      },
    ],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 2 },
  }),
  () => ({
    'Question ID': 'q',
    data: [1, 2, 3].map(() => ({ text: text(6), 'gt-class-1': 'G', 'gt-class-2': 'R' })),
  }),
];

/** A span with messages as JSON inside a JSON string, which doubles every escape. */
function nested(spelling: Spelling): unknown {
  const parts = [{ type: 'text', content: text(40) }];
  const messages = jsonIn(spelling, random, [{ role: 'assistant', parts }]);
  return { trace_id: 't', attributes: { 'gen_ai.output.messages': messages } };
}

function recordIn(spelling: Spelling): string {
  const value = random() < 0.2 ? nested(spelling) : pick(records)();
  return jsonIn(spelling, random, value);
}

/** A piece of what is there, in another case now and then, or something that may not be there. */
function needleFrom(texts: readonly string[]): string {
  const source = Array.from(random() < 0.85 ? pick(texts) : text(5));
  const start = Math.floor(random() * source.length);
  const needle = source.slice(start, start + 1 + Math.floor(random() * 7)).join('');
  return pick([needle, needle.toUpperCase(), needle.toLowerCase()]);
}

async function textsOf(file: CorpusFile): Promise<string[]> {
  const texts = [' '];
  for (let record = 0; record < file.recordCount; record++) {
    const content = await file.content(record);
    for (const each of content.kind === 'trajectories' ? content.trajectories : []) {
      texts.push(...[each.problem.text, each.thought.text, each.response.text].filter(Boolean));
    }
  }
  return texts;
}

async function expectSame(file: CorpusFile, needles: number, isSequence: boolean): Promise<number> {
  await file.indexed();
  expect(await file.isSequence()).toBe(isSequence);
  const texts = await textsOf(file);
  let hits = 0;
  for (let round = 0; round < needles; round++) {
    const sought = { text: needleFrom(texts), caseSensitive: random() < 0.3 };
    const expected = await plainHits(file, sought);
    expect(await foundHits(file, sought), JSON.stringify(sought)).toEqual(expected);
    hits += expected.length;
  }
  return hits;
}

describe('a search by bytes finds what reading every record finds', () => {
  it.each(Object.entries(spellings))('%s', async (_name, spelling) => {
    const rows = Array.from({ length: 60 }, () => recordIn(spelling));
    const file = await CorpusFile.open(memory(rows.join('\n')));
    expect(await expectSame(file, 150, false)).toBeGreaterThan(100);
    file.dispose();
  });

  const rows = Array.from({ length: 40 }, () => recordIn(mixed));
  const lines = rows.join('\r\n');
  it.each([
    ['lines', Buffer.from(`\ufeff${lines}\n\n \n`)],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(lines), Buffer.from([0x0a, 0xc5, 0xff]), Buffer.from(lines)]),
    ],
    ['an array', Buffer.from(`[\n${rows.join('\n,\n')}\n]`)],
    ['documents', Buffer.from(rows.map((row) => row.replace('{', '{\n')).join('\n'))],
    ['gzip', gzipSync(lines)],
    ['Zstandard', zstdFrame(Buffer.from(lines))],
  ])('%s', async (_name, bytes) => {
    const file = await CorpusFile.open(memory(bytes));
    expect(await expectSame(file, 100, false)).toBeGreaterThan(50);
    file.dispose();
  });

  it('events of a stream, a sequence, an archive and Parquet', async () => {
    const chunk = (content: string): string =>
      JSON.stringify({
        object: 'chat.completion.chunk',
        id: 'c',
        choices: [{ index: 0, delta: { content } }],
      });
    const chunks = Array.from({ length: 30 }, () => chunk(text(4)));
    const sample = {
      id: 1,
      epoch: 1,
      input: text(9),
      target: 'b',
      messages: [{ role: 'assistant', content: text(40) }],
      output: {},
    };
    const columns = [
      { name: 'question', type: 'text' },
      { name: 'response', type: 'text' },
    ] as const;
    const sound = (most: number): string => text(most).replaceAll('\ud800', '');
    for (const [isSequence, bytes] of [
      [true, chunks.join('\n')],
      [true, chunks.map((each) => `data: ${each}\n\n`).join('')],
      [
        false,
        zipOf([
          { name: 'header.json', contents: '{"status":"success","eval":{"task":"t"}}' },
          { name: 'samples/1_epoch_1.json', contents: JSON.stringify(sample) },
        ]),
      ],
      [false, parquetFile(columns, [[1, 2, 3].map(() => [sound(9), sound(30)])])],
    ] as const) {
      const file = await CorpusFile.open(memory(bytes));
      expect(await expectSame(file, 60, isSequence)).toBeGreaterThan(20);
      file.dispose();
    }
  });

  it('short and very long records, whatever the borders of what is read at once', async () => {
    const filler = (length: number): string => 'the sum of both is larger, '.repeat(length / 27);
    const rows = Array.from({ length: 40 }, (_, n) => {
      const thought = `${filler(n % 15 === 7 ? 300_000 : 9000)}carry the two ${n} ${filler(3000)}`;
      return JSON.stringify({ question: `q${n}`, response: thought });
    });
    const file = await CorpusFile.open(memory(rows.join('\n')));
    const records = async (text: string): Promise<readonly number[]> =>
      (await foundHits(file, { text, caseSensitive: false })).map(([record]) => record);
    expect(await records('CARRY the two 3')).toEqual([3, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
    expect(await records('two 37')).toEqual([37]);
    expect(await records('absent')).toEqual([]);
    file.dispose();
  });
});
