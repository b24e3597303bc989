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

/** Bytes of the large files: `COT_LENS_BENCH_GB`, else half a gigabyte. */
export function largeSize(): number {
  const wanted = Number(process.env['COT_LENS_BENCH_GB'] ?? '0.5');
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
  mkdirSync(benchFolder, { recursive: true });
  const path = join(benchFolder, name);
  if (existsSync(path) && Math.abs(statSync(path).size - bytes) < 2 * megabyte) {
    return path;
  }
  const { bavail, bsize } = statfsSync(benchFolder);
  if (bavail * bsize < bytes + leftFree) {
    throw new Error(`The disk has no room for ${name}; COT_LENS_BENCH_GB makes it smaller.`);
  }
  const block = Buffer.from(recordsOf(recordSize, megabyte));
  const descriptor = openSync(path, 'w');
  for (let written = 0; written + block.length <= bytes;) {
    written += writeSync(descriptor, block);
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
