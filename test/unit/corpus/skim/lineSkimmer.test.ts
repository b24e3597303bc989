import { describe, expect, it } from 'vitest';
import { groupings } from '../../../../src/analysis/formats/groupings';
import type { FieldMapping } from '../../../../src/analysis/formats/rows/fieldRoles';
import { CorpusFile } from '../../../../src/corpus/corpusFile';
import { readerOf } from '../../../../src/corpus/readRecordBytes';
import { LineSkimmer } from '../../../../src/corpus/skim/lineSkimmer';
import type { SkimmedLines } from '../../../../src/corpus/skim/skimmedLines';
import { catalogued, type Grouped, readWhole } from '../../../support/groupedFiles';
import { seededRandom } from '../../../support/seededRandom';
import { examples } from '../../analysis/formats/examples';
import { memory } from '../support/sources';

async function expectAlike(lines: readonly string[], mapping?: FieldMapping): Promise<Grouped> {
  const options = mapping ? { mapping } : {};
  const text = lines.join('\n');
  const file = await CorpusFile.open(memory(text), options);
  const found = await catalogued(file);
  expect(found).toEqual(await readWhole(file));
  await expectSamePlaces(file, await CorpusFile.open(memory(text), options));
  return found;
}

/** A pass over the records finds the same places as one over the lines alone. */
async function expectSamePlaces(file: CorpusFile, indexed: CorpusFile): Promise<void> {
  await indexed.indexed();
  expect(file.recordCount).toBe(indexed.recordCount);
  for (let record = 0; record < file.recordCount; record++) {
    expect(file.lineOf(record)).toBe(indexed.lineOf(record));
    expect(file.raw?.span(record)).toEqual(indexed.raw?.span(record));
  }
  [file, indexed].forEach((each) => each.dispose());
}

/** The lines of a text, and the records that were read whole for them. */
function skimmed(text: string): SkimmedLines & { readonly whole: readonly string[] } {
  const whole: string[] = [];
  const read = readerOf(undefined);
  const skimmer = new LineSkimmer((bytes) => {
    whole.push(bytes.toString());
    return read(bytes);
  }, groupings);
  skimmer.begin(memory(text), 0, text.length);
  let hasMore = true;
  while (hasMore) {
    hasMore = skimmer.step();
  }
  return { ...skimmer.finish(), whole };
}

const long = 'We add both, and then we add them once more. '.repeat(40);
const question = (n: number): string => `What is ${n} + ${n}?`;

describe('grouping siblings in passing', () => {
  it('reads the first record of a shape whole, and no other', () => {
    const rows = [1, 2, 1].map((n) => JSON.stringify({ question: question(n), response: long }));
    const { outcomes, codes, whole } = skimmed(`${rows.join('\n')}\n`);
    expect(whole).toEqual([rows[0]]);
    expect([...codes]).toEqual([1, 2, 3]);
    const [first, second, third] = [0, 1, 2].map((at) => outcomes.keys.slice(2 * at, 2 * at + 2));
    expect(third).toEqual(first);
    expect(second).not.toEqual(first);
  });

  it('gives the same values the same outcome', () => {
    const rows = [1, 1, 2, 1].map((n) => JSON.stringify({ question: question(n), response: long }));
    expect([...skimmed(`${rows.join('\n')}\n`).codes]).toEqual([1, 2, 3, 2]);
  });

  it('finds the groups of rows that ask and answer', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => ({
      model: 'm',
      question: question(n % 7),
      response: `<think>${long}</think>${n}`,
      reward: n / 7,
    }));
    const { groups } = await expectAlike(rows.map((row) => JSON.stringify(row)));
    expect(groups).toHaveLength(7);
  });

  it('takes the id of a problem before its text, and counts lists of samples', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => ({
      problem_id: n % 3,
      question: question(n),
      responses: [long, 'b'].slice(n % 2),
    }));
    const { groups, perRecord } = await expectAlike(rows.map((row) => JSON.stringify(row)));
    expect(groups).toHaveLength(3);
    expect(perRecord.slice(0, 2)).toEqual([2, 1]);
  });

  it('reports the records that are broken inside a text that nobody looks at', async () => {
    const row = JSON.stringify({ question: question(1), response: long });
    const lines = [row, row, row.replace('both', '\t'), row.replace('both', '\\x'), `${row}}`, row];
    const { problems } = await expectAlike(lines);
    expect(problems).toHaveLength(3);
  });

  it('reads a record whole where it says less than those of its shape before', async () => {
    const rows = [
      { problem_id: 'a', question: question(1), response: long },
      { problem_id: 'a', question: ' ', response: long },
      { problem_id: 'a', question: ' ', response: `<think>${long}</think>4` },
      { problem_id: ' ', question: question(1), response: '' },
    ];
    await expectAlike(rows.map((row) => JSON.stringify(row)));
  });

  it('does not take a record with lists or objects for one of another format', async () => {
    const body = { object: 'chat.completion', choices: [{ message: { content: 'b' } }] };
    const rows = [
      { question: question(1), answer: 'a', output: { n: 1 }, id: 'x' },
      { question: question(1), answer: 'a', output: body, id: 'x' },
      { question: question(1), answer: 'a', output: { n: 1 }, id: 'y' },
    ];
    const { formats } = await expectAlike(rows.map((row) => JSON.stringify(row)));
    expect(Object.keys(formats)).toHaveLength(2);
  });

  it.each([
    ['plain', (n: number) => `p-${n % 3}`],
    ['escaped and beyond ASCII', (n: number) => `${'é"\n√'[n % 4]} ${n % 3}`],
    ['numbers', (n: number) => n % 3],
    ['broken numbers', (n: number) => (n % 3) / 2],
    ['truth values', (n: number) => n % 2 === 0],
    ['now and then missing', (n: number) => (n % 3 === 0 ? null : n % 2)],
    ['now and then blank', (n: number) => ['a', '', ' ', '\u00a0', '\t'][n % 5]],
  ])('takes what names a problem by itself: %s', async (_, id) => {
    const rows = Array.from({ length: 40 }, (_row, n) => ({
      question: n % 11 === 10 ? ' ' : question(n % 4),
      problem_id: id(n),
      response: long,
    }));
    await expectAlike(rows.map((row) => JSON.stringify(row)));
  });

  it.each([
    ['verl', (n: number) => ({ score: 1, step: n % 2 })],
    ['openrlhf', () => ({ reward: 0.5 })],
    ['openrlhf', (n: number) => ({ reward: 0.5, problem_id: n % 5 })],
    ['generic-row', () => ({ note: 'no more' })],
  ])('takes the text that asks where nothing else names a problem: %s', async (format, more) => {
    const prompts = [
      question(1),
      `  ${question(1)} `,
      question(2),
      'user\nWhy?\nassistant\n',
      '',
      'é',
    ];
    const rows = Array.from({ length: 60 }, (_, n) => ({
      input: prompts[n % prompts.length],
      output: long,
      ...more(n),
    }));
    const { formats } = await expectAlike(rows.map((row) => JSON.stringify(row)));
    expect(Object.keys(formats)).toEqual([format]);
  });

  it('passes over lines that are blank, and lines longer than what is read at once', async () => {
    const row = (n: number, words: number): string =>
      JSON.stringify({ id: n, question: question(n % 5), response: 'b c '.repeat(words) });
    const lines = Array.from({ length: 400 }, (_, n) =>
      n % 7 === 6 ? ' \t'.repeat(n % 3) : row(n, n % 50 === 49 ? 200_000 : n),
    );
    const { perRecord } = await expectAlike(['\ufeff', '', ...lines, '{"question":']);
    expect(perRecord).toContain(0);
    await expectAlike(lines.map((line) => `${line}\r`));
  });

  it('reads a line whole that is too long to be held', async () => {
    const texts = [1, 17 * 1024 * 1024, 1].map((length) => 'x'.repeat(length));
    const lines = texts.map((response) => JSON.stringify({ question: 'Why?', response }));
    const { perRecord } = await expectAlike([...lines, '']);
    expect(perRecord).toEqual([1, 1, 1]);
  });

  it.each<FieldMapping>([
    { thought: 'out', problem: 'ask', group: 'meta.id' },
    { thought: 'out', problem: 'ask' },
    { answer: 'out', problem: 'meta.text', reward: 'score' },
    { thought: 'outs[*].text', group: 'ask' },
    { thought: 'out', group: 'nowhere' },
    { thought: 'score', problem: 'ask' },
  ])('groups rows as they are mapped: %j', async (mapping) => {
    const rows = Array.from({ length: 20 }, (_, n) => ({
      ask: question(n % 4),
      meta: { id: n % 3, text: 'asked' },
      out: long,
      outs: [{ text: 'a' }, { text: 'b' }],
      score: n,
    }));
    await expectAlike(
      rows.map((row) => JSON.stringify(row)),
      mapping,
    );
  });

  it('finds the same as reading whole in files of all formats, whole and damaged', async () => {
    const random = seededRandom(11);
    const all = Object.values(examples);
    for (let round = 0; round < 20; round++) {
      const lines = Array.from({ length: 500 }, () => {
        const text = JSON.stringify(all[Math.floor(random() * all.length)]);
        return random() < 0.8 ? text : changed(text, random);
      });
      await expectAlike(lines);
    }
  });

  it('finds the same as reading whole in 10,000 rows of few shapes, whole and damaged', async () => {
    const random = seededRandom(12);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const rowOf = (): string => {
      const gap = (): string => (random() < 0.1 ? ' '.repeat(20 * random()) : '');
      const member = (key: string, values: readonly unknown[]): string =>
        `${gap()}"${key}"${gap()}:${gap()}${JSON.stringify(pick(values))}${gap()}`;
      const numbers = [0, -1, 2.5, 1e21, -3e-9, 17, true, null, 'x'];
      const members = [
        member('question', [question(1), question(2), 'é', '\\\\"', '']),
        ...(random() < 0.5 ? [member('problem_id', ['a', 'b', 'ü', '"', 3, 4, null, ' '])] : []),
        member('a_key_of_more_than_sixteen_bytes', numbers),
        ...(random() < 0.1 ? [member('score', [[], {}, { a: '}' }, 1])] : []),
        member('response', [long, '', 'b\n\\frac{a}{b} "c" \u0007\u2028😀', '\\\\\\'.repeat(40)]),
      ];
      return `${gap()}{${members.join(',')}}${gap()}`;
    };
    for (let round = 0; round < 10; round++) {
      await expectAlike(
        Array.from({ length: 1000 }, () => (random() < 0.7 ? rowOf() : damaged(rowOf(), random))),
      );
    }
  });
});

/** A character is lost, or becomes another. */
function damaged(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const other = ['', '"', '\\', '{', '}', ',', '0', '\t', 'u', '.'][Math.floor(random() * 10)];
  return text.slice(0, at) + (other ?? '') + text.slice(at + 1);
}

/** A character less, or a text that is long. */
function changed(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  return random() < 0.5
    ? text.slice(0, at) + text.slice(at + 1)
    : text.replaceAll(/"b"/g, JSON.stringify(long));
}
