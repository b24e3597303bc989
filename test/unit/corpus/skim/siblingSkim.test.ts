import { describe, expect, it } from 'vitest';
import { groupings } from '../../../../src/analysis/formats/groupings';
import type { FieldMapping } from '../../../../src/analysis/formats/rows/fieldRoles';
import { CorpusFile } from '../../../../src/corpus/corpusFile';
import { SiblingSkim } from '../../../../src/corpus/skim/siblingSkim';
import { catalogued, type Grouped, readWhole } from '../../../support/groupedFiles';
import { seededRandom } from '../../../support/seededRandom';
import { examples } from '../../analysis/formats/examples';
import { memory } from '../support/sources';

async function expectAlike(lines: readonly string[], mapping?: FieldMapping): Promise<Grouped> {
  const source = memory(lines.join('\n'));
  const file = await CorpusFile.open(source, mapping ? { mapping } : {});
  const found = await catalogued(file);
  expect(found).toEqual(await readWhole(file));
  file.dispose();
  return found;
}

const long = 'We add both, and then we add them once more. '.repeat(40);
const question = (n: number): string => `What is ${n} + ${n}?`;

describe('grouping siblings in passing', () => {
  it('reads the first record of a shape whole, and no other', async () => {
    const rows = [1, 2, 1].map((n) => JSON.stringify({ question: question(n), response: long }));
    const file = await CorpusFile.open(memory(rows.join('\n')));
    await file.indexed();
    const { raw } = file;
    const skim = raw && new SiblingSkim(raw, groupings);
    expect(skim?.at(0)).toBeUndefined();
    skim?.learn(await file.content(0));
    const keys = [0, 1, 2].map((record) => skim?.at(record)?.problemKeys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[1]).toMatch(/^text:/);
    expect(keys[1]).not.toBe(keys[0]);
    file.dispose();
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
});

/** A character less, or a text that is long. */
function changed(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  return random() < 0.5
    ? text.slice(0, at) + text.slice(at + 1)
    : text.replaceAll(/"b"/g, JSON.stringify(long));
}
