import { ExpectedError } from '../../base/errors';
import type { ByteSource } from '../byteSource';
import type { RecordStore } from '../recordStore';
import { ZipArchive } from './zipArchive';

const wholeSample = /^samples\/[^/]+\.json$/;
/** The newer shape: a folder per sample, its messages and attachments in files of their own. */
const sampleFolder = /^(samples\/[^/]+\/)(?:sample|skeleton)\.json$/;

/** A record's entry, or the folder that its entries lie in. */
interface Sample {
  readonly name: string;
  readonly folder?: string;
}

/**
 * Inspect's `.eval` log: a zip archive with an entry per sample and epoch. Records are in the order
 * of the archive, the order in which the samples were done.
 */
export class InspectStore implements RecordStore {
  readonly container = 'inspect';
  readonly complete = true;
  readonly pending = false;
  readonly progress: { readonly done: number; readonly total: number };

  private constructor(
    private readonly source: ByteSource,
    private readonly archive: ZipArchive,
    private readonly samples: readonly Sample[],
  ) {
    this.progress = { done: source.size, total: source.size };
  }

  static async open(source: ByteSource): Promise<InspectStore> {
    const archive = await ZipArchive.open(source);
    const names = [...archive.entries.keys()];
    if (!archive.entries.has('header.json') && !archive.entries.has('_journal/start.json')) {
      archive.dispose();
      throw new ExpectedError(
        'This zip archive is no Inspect log: it has neither header.json nor _journal/start.json. ' +
          'Unpack it and open what is inside.',
      );
    }
    return new InspectStore(source, archive, samplesAmong(names));
  }

  get count(): number {
    return this.samples.length;
  }

  advance(): void {
    // The directory of the archive was read when it was opened.
  }

  async text(record: number): Promise<string> {
    const sample = this.samples[record];
    if (sample === undefined) {
      return '';
    }
    const text = await this.read(sample.name);
    return sample.folder === undefined ? text : this.assemble(text, sample.folder);
  }

  lineOf(record: number): number {
    return record;
  }

  characterOf(): number {
    return 0;
  }

  recordAtLine(line: number): number | undefined {
    return line < this.count ? line : undefined;
  }

  dispose(): void {
    this.archive.dispose();
    this.source.dispose();
  }

  private async read(name: string): Promise<string> {
    return (await this.archive.read(name)).toString('utf8');
  }

  /** Puts messages and attachments back into the sample that they were taken out of. */
  private async assemble(text: string, folder: string): Promise<string> {
    const messages: unknown[] = [];
    const attachments: [string, unknown][] = [];
    for (const name of this.entriesIn(`${folder}messages/`)) {
      const part: unknown = JSON.parse(await this.read(name));
      messages.push(...(Array.isArray(part) ? (part as unknown[]) : [part]));
    }
    for (const name of this.entriesIn(`${folder}attachments/`)) {
      const key = name.slice(name.lastIndexOf('/') + 1).replace(/\.json$/, '');
      attachments.push([key, jsonOrText(await this.read(name))]);
    }
    const sample = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify({
      ...sample,
      ...(messages.length > 0 && { messages }),
      ...(attachments.length > 0 && { attachments: Object.fromEntries(attachments) }),
    });
  }

  /** By the number in their names: the position of the first item that each holds. */
  private entriesIn(folder: string): string[] {
    return [...this.archive.entries.keys()]
      .filter((name) => name.startsWith(folder) && !name.endsWith('/'))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  }
}

function samplesAmong(names: readonly string[]): Sample[] {
  const folders = new Set<string>();
  return names.flatMap((name) => {
    const folder = sampleFolder.exec(name)?.[1];
    if (folder === undefined) {
      return wholeSample.test(name) ? [{ name }] : [];
    }
    if (folders.has(folder)) {
      return [];
    }
    folders.add(folder);
    const sample = `${folder}sample.json`;
    return [{ name: names.includes(sample) ? sample : name, folder }];
  });
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
