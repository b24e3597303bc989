import { readFileSync, statSync } from 'node:fs';
import { type ByteSource, MemoryByteSource } from '../corpus/byteSource';
import { FileByteSource } from '../corpus/fileByteSource';
import type { RecordProblem } from '../analysis/model';
import { CorpusFile } from '../corpus/corpusFile';
import { messageOf } from '../base/errors';
import type { FieldMapping } from '../analysis/formats/rows/fieldRoles';

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
export async function* inputFiles(
  names: readonly string[],
  complaints: Complaints,
  mapping?: FieldMapping,
): AsyncIterable<InputFile> {
  for (const name of names) {
    const corpus = await openInput(name, complaints, mapping);
    if (corpus === undefined) {
      continue;
    }
    yield { name, corpus };
    closeInput({ name, corpus }, complaints);
  }
}

/** Opens a file; one that cannot be read is named. */
export async function openInput(
  name: string,
  complaints: Complaints,
  mapping?: FieldMapping,
): Promise<CorpusFile | undefined> {
  let corpus: CorpusFile | undefined;
  try {
    corpus = await CorpusFile.open(sourceOf(name), mapping && { mapping });
    await corpus.indexed();
    return corpus;
  } catch (error) {
    complaints.add(complaintAbout(name, error));
    corpus?.dispose();
    return undefined;
  }
}

/** Closes a file, and names what it lacked. */
export function closeInput({ name, corpus }: InputFile, complaints: Complaints): void {
  if (corpus.trouble !== undefined) {
    complaints.add(complaintAbout(name, corpus.trouble));
  }
  corpus.dispose();
}

/** Names the file, once. */
function complaintAbout(name: string, error: unknown): string {
  const message = messageOf(error);
  return message.startsWith(name) ? message : `${name}: ${message}`;
}

function sourceOf(name: string): ByteSource {
  if (name === '-') {
    return new MemoryByteSource(readFileSync(0), 'stdin');
  }
  // A pipe, such as a shell's process substitution, can be read once only.
  return statSync(name, { throwIfNoEntry: false })?.isFIFO() === true
    ? new MemoryByteSource(readFileSync(name), name)
    : new FileByteSource(name);
}

/** The objects of a JSONL file, for the commands that read their own shape of line. */
export async function* inputObjects(
  names: readonly string[],
  complaints: Complaints,
): AsyncIterable<{ readonly where: string; readonly value: Record<string, unknown> }> {
  for await (const { name, corpus } of inputFiles(names, complaints)) {
    for (let record = 0; record < corpus.recordCount; record++) {
      const where = `${name}:${corpus.lineOf(record) + 1}`;
      const value = parseObject(await corpus.rawText(record));
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
