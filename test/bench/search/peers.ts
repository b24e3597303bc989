import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf } from '../../../src/corpus/byteSource';
import { FileByteSource } from '../../../src/corpus/fileByteSource';
import { benchFolder } from '../files/data';

/** `jq` takes minutes for a gigabyte: it is given the first records only, and its time scaled. */
const bytesForJq = 4 * 1024 * 1024;

/** What another program took, and how many records it found. */
export interface PeerSearch {
  readonly ms: number;
  readonly found: number;
}

/** The records whose texts hold a text, as a user would ask for them. */
export function jqSearch(path: string, text: string): PeerSearch | undefined {
  const texts = '[.question, .thought, .response] | map(. // "" | ascii_downcase)';
  return jq(path, `(${texts} | any(contains(${JSON.stringify(text.toLowerCase())})))`);
}

/** The records that meet a condition. */
export function jqFilter(path: string, condition: string): PeerSearch | undefined {
  return jq(path, condition);
}

/** Lines of the file that hold a text as JSON writes it, whichever key it stands at. */
export function ripgrepSearch(path: string, text: string): PeerSearch | undefined {
  return timed('rg', ['-c', '-i', '-F', JSON.stringify(text).slice(1, -1), path], Number);
}

function jq(path: string, condition: string): PeerSearch | undefined {
  const source = new FileByteSource(path);
  const head = bytesOf(source, 0, bytesForJq);
  const part = head.subarray(0, head.lastIndexOf(0x0a) + 1);
  const factor = source.size / part.length;
  source.dispose();
  const partPath = join(benchFolder, 'for-jq.jsonl');
  writeFileSync(partPath, part);
  const program = `select(${condition}) | 1`;
  const measured = timed(
    'jq',
    ['-c', program, partPath],
    (output) => output.split('\n').length - 1,
  );
  return measured && { ms: measured.ms * factor, found: measured.found };
}

function timed(
  program: string,
  parameters: readonly string[],
  count: (output: string) => number,
): PeerSearch | undefined {
  if (spawnSync(program, ['--version']).status !== 0) {
    return undefined;
  }
  const start = performance.now();
  const { stdout } = spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return { ms: performance.now() - start, found: count(stdout) };
}
