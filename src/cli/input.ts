import { readFileSync } from 'node:fs';
import { MemoryByteSource, FileByteSource, type ByteSource } from '../corpus/byteSource';
import type { RecordProblem } from '../analysis/model';
import { CorpusFile } from '../corpus/corpusFile';
import { messageOf } from '../base/errors';
import { loadTokenizer, tokenizerFolder } from '../worker/loadTokenizer';
import { isEncodingName } from '../analysis/tokens/encodings';
import { ExpectedError } from '../base/errors';
import type { Tokenizer } from '../analysis/tokens/tokenizer';

/** A file named on the command line. */
export interface InputFile {
  readonly name: string;
  readonly corpus: CorpusFile;
}

/** Collects what could not be read; the program then ends with 1. */
export class Complaints {
  count = 0;

  add(message: string): void {
    this.count++;
    process.stderr.write(`cot-lens: ${message}\n`);
  }

  addProblem(file: string, { line, reason }: RecordProblem): void {
    this.add(`${file}:${line + 1}: ${reason}`);
  }
}

/** Opens the files one after the other; one that cannot be read is named and passed over. */
export function* inputFiles(names: readonly string[], complaints: Complaints): Iterable<InputFile> {
  for (const name of names) {
    let corpus: CorpusFile;
    try {
      corpus = new CorpusFile(sourceOf(name));
    } catch (error) {
      complaints.add(messageOf(error));
      continue;
    }
    yield { name, corpus };
    corpus.dispose();
  }
}

function sourceOf(name: string): ByteSource {
  return name === '-' ? new MemoryByteSource(standardInput(), 'stdin') : new FileByteSource(name);
}

export function standardInput(): Uint8Array {
  return readFileSync(0);
}

export async function tokenizerNamed(encoding: string): Promise<Tokenizer> {
  if (!isEncodingName(encoding)) {
    throw new ExpectedError(`unknown encoding: ${encoding}`);
  }
  return loadTokenizer(encoding, tokenizerFolder());
}

/** The objects of a JSONL file, for the commands that read their own shape of line. */
export function* inputObjects(
  names: readonly string[],
  complaints: Complaints,
): Iterable<{ readonly where: string; readonly value: Record<string, unknown> }> {
  for (const { name, corpus } of inputFiles(names, complaints)) {
    for (let record = 0; record < corpus.recordCount; record++) {
      const where = `${name}:${corpus.lineOf(record) + 1}`;
      const value = parseObject(corpus.rawText(record));
      if (value === undefined) {
        complaints.add(`${where}: not a JSON object`);
      } else {
        yield { where, value };
      }
    }
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
