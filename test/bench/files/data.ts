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
import { repositoryRoot } from '../../../scripts/paths';
import { seededRandom } from '../../support/seededRandom';

/** Generated files and programs to compare with; git ignores it. */
export const benchFolder = join(repositoryRoot, '.vscode-test', 'bench', 'files');

const megabyte = 1024 * 1024;
const leftFree = 2 * 1024 * megabyte;

/** Bytes of the large files: as many gigabytes as `COT_LENS_BENCH_GB` says, else as is usual. */
export function largeSize(usual: number): number {
  const wanted = Number(process.env['COT_LENS_BENCH_GB'] ?? usual);
  if (!(wanted > 0)) {
    throw new Error('COT_LENS_BENCH_GB has to be a number of gigabytes.');
  }
  return wanted * 1024 * megabyte;
}

/**
 * A JSONL file of records of about `recordSize` bytes; one that is there already is used again.
 * Throws when the disk has no room for it.
 */
export function jsonlFile(name: string, bytes: number, recordSize: number): string {
  const block = Buffer.from(recordsOf(recordSize, megabyte));
  return benchFile(name, bytes, () => block);
}

/** A JSONL file of very short records, each a problem of its own. */
export function problemsFile(name: string, records: number): string {
  const perBlock = 10_000;
  const blockOf = (block: number): string =>
    Array.from({ length: perBlock }, (_, index) => problemRecord(block * perBlock + index)).join(
      '',
    );
  const bytes = Buffer.byteLength(blockOf(0)) * Math.ceil(records / perBlock);
  return benchFile(name, bytes, (block) => Buffer.from(blockOf(block)));
}

/**
 * A JSONL file of sampled chains with what names their problem: eight siblings of each follow each
 * other, and no other problem is the same. Their texts have line breaks and formulas.
 */
export function siblingsFile(name: string, bytes: number, recordSize: number): string {
  const perBlock = Math.max(1, Math.ceil(megabyte / recordSize));
  const random = seededRandom(recordSize);
  return benchFile(name, bytes, (block) =>
    Buffer.from(
      Array.from({ length: perBlock }, (_, index) =>
        siblingRecord(block * perBlock + index, recordSize * (0.5 + random())),
      ).join(''),
    ),
  );
}

const step =
  'Then the sum of both is larger, so we take the other branch and write \\frac{a}{b} again.\n\n';

function siblingRecord(number: number, size: number): string {
  const problem = number >> 3;
  return `${JSON.stringify({
    problem_id: `seats-${problem}`,
    question: `A row has ${problem} seats, and one in four is broken. How many can be taken?`,
    model: `m-${number & 1}`,
    sample: number & 7,
    response: step.repeat(Math.ceil(size / step.length)),
  })}\n`;
}

/** All are of one length, whatever their number. */
function problemRecord(number: number): string {
  return `{"question":"What is ${String(number).padStart(8, '0')}?","response":"4"}\n`;
}

function benchFile(name: string, bytes: number, block: (index: number) => Buffer): string {
  mkdirSync(benchFolder, { recursive: true });
  const path = join(benchFolder, name);
  if (existsSync(path) && Math.abs(statSync(path).size - bytes) < 2 * megabyte) {
    return path;
  }
  const { bavail, bsize } = statfsSync(benchFolder);
  if (bavail * bsize < bytes + leftFree) {
    throw new Error(`The disk has no room for ${name}; COT_LENS_BENCH_GB makes it smaller.`);
  }
  const descriptor = openSync(path, 'w');
  let written = 0;
  for (let index = 0; ; index++) {
    const next = block(index);
    if (written + next.length > bytes) {
      break;
    }
    written += writeSync(descriptor, next);
  }
  closeSync(descriptor);
  return path;
}

/** Records of various lengths, all together about `bytes` long. */
export function recordsOf(recordSize: number, bytes: number): string {
  const random = seededRandom(recordSize);
  const sentence = 'Then the sum of both is larger, so we take the other branch and try again. ';
  const lines: string[] = [];
  for (let length = 0; length < bytes;) {
    const wanted = Math.max(0, recordSize * (0.5 + random()) - 45);
    const thought = sentence.repeat(Math.ceil(wanted / sentence.length)).slice(0, wanted);
    const line = `{"question":"q${Math.floor(random() * 1000)}","response":"${thought}"}\n`;
    lines.push(line);
    length += line.length;
  }
  return lines.join('');
}
