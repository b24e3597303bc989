import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { TableRows } from '../../../src/analysis/table/fields';
import { CorpusFile } from '../../../src/corpus/corpusFile';
import { FileByteSource } from '../../../src/corpus/fileByteSource';
import { seededRandom } from '../../support/seededRandom';
import { benchFolder } from '../files/data';

const megabyte = 1024 * 1024;
const leftFree = 2 * 1024 * megabyte;
const recordSize = 4096;
/** One record in so many holds the rare texts. */
const rarely = 9973;

const sentences = [
  'Then the sum of both is larger, so we try again. ',
  'Wait, that cannot be right: the second one is \\(\\frac{a}{b}\\), not "odd". ',
  'So we add 7 and 8, write 5 and go on.\n\n',
  'Let me check it with n = 3, which gives 12. ',
];

/** A JSONL file of thoughts; `COT_LENS_BENCH_GB` is its size, else one gigabyte. */
export function searchedFile(): string {
  const bytes = Number(process.env['COT_LENS_BENCH_GB'] ?? '1') * 1024 * megabyte;
  if (!(bytes > 0)) {
    throw new Error('COT_LENS_BENCH_GB has to be a number of gigabytes.');
  }
  mkdirSync(benchFolder, { recursive: true });
  const path = join(benchFolder, 'searched.jsonl');
  if (existsSync(path) && Math.abs(statSync(path).size - bytes) < 2 * megabyte) {
    return path;
  }
  const { bavail, bsize } = statfsSync(benchFolder);
  if (bavail * bsize < bytes + leftFree) {
    throw new Error('The disk has no room; COT_LENS_BENCH_GB makes the file smaller.');
  }
  const descriptor = openSync(path, 'w');
  const random = seededRandom(77);
  for (let written = 0, record = 0; written < bytes;) {
    const lines: string[] = [];
    for (let block = 0; block < megabyte; record++) {
      const line = `${JSON.stringify(recordAt(record, random))}\n`;
      lines.push(line);
      block += line.length;
    }
    written += writeSync(descriptor, lines.join(''));
  }
  closeSync(descriptor);
  return path;
}

function recordAt(record: number, random: () => number): object {
  const parts: string[] = [];
  const wanted = recordSize * (0.5 + random());
  for (let length = 0; length < wanted;) {
    const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
    parts.push(sentence);
    length += sentence.length;
  }
  if (record % 3 === 0) {
    parts.push('Now we take the other branch. ');
  }
  if (record % rarely === 1) {
    parts.push('We Carry the Two. ', 'CAFÉ TRÈS RARE! ', 'I say "Seven" twice. ');
  }
  return {
    question: `q${record >> 3}: how many are left?`,
    thought: parts.join(''),
    response: `\\boxed{${record % 100}}`,
    model: `m${record % 8}`,
    tokens: Math.floor(wanted),
  };
}

/** The columns that the filters of the benchmark ask for. */
export async function columnsOf(path: string): Promise<TableRows> {
  const file = await CorpusFile.open(new FileByteSource(path));
  await file.indexed();
  const questions: string[] = [];
  const models: string[] = [];
  const tokens: number[] = [];
  for (let record = 0; record < file.recordCount; record++) {
    const {
      question,
      model,
      tokens: count,
    } = JSON.parse(await file.rawText(record)) as {
      readonly question: string;
      readonly model: string;
      readonly tokens: number;
    };
    questions.push(question);
    models.push(model);
    tokens.push(count);
  }
  file.dispose();
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const modelNumbers = models.map(numberOf);
  const questionNumbers = questions.map(numberOf);
  return {
    length: tokens.length,
    number: (_field, row) => tokens[row] ?? Number.NaN,
    text: (field, row) => (field === 'model' ? models[row] : questions[row]) ?? '',
    textNumber: (field, row) =>
      (field === 'model' ? modelNumbers : questionNumbers)[row] ?? numbers.size,
    flag: () => undefined,
    group: (row) => row,
  };
}
