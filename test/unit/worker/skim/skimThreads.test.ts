import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CancelledError, ExpectedError } from '../../../../src/base/errors';
import { CorpusFile } from '../../../../src/corpus/corpusFile';
import { FileByteSource } from '../../../../src/corpus/fileByteSource';
import type { Stretch } from '../../../../src/corpus/skim/stretch';
import { SkimThreads, type SkimThreadsOptions } from '../../../../src/worker/skim/skimThreads';
import { built } from '../../../support/built';
import { catalogued } from '../../../support/groupedFiles';
import { tempFile } from '../../../support/tempFiles';
import { mortalThread } from '../support/passes';

// Threads take a while to start where every core is busy.
vi.setConfig({ testTimeout: 60_000 });

const script = built('skimmer.js');

/** Lines of many stretches, of all lengths; some are blank and some are no JSON. */
function manyLines(): string {
  const lines = Array.from({ length: 6000 }, (_, n) => {
    const words = n % 1000 === 999 ? 3_000_000 : (n % 97) * 40;
    const record = { question: `What is ${n % 512}?`, model: 'm', response: 'b '.repeat(words) };
    return n % 101 === 100
      ? '\t'
      : JSON.stringify(record).slice(0, n % 103 === 102 ? -1 : undefined);
  });
  return `\n${lines.join('\n')}\n{"question":"Why?","response":"So."}`;
}

let threads: SkimThreads | undefined;
let troubles: string[] = [];
afterEach(() => {
  threads?.dispose();
  troubles = [];
});

function withThreads(options: Partial<SkimThreadsOptions> = {}): SkimThreads {
  const onTrouble = (message: string): unknown => troubles.push(message);
  threads = new SkimThreads({ script, threads: 2, onTrouble, ...options });
  return threads;
}

function stretchOf(path: string, part: Partial<Stretch> = {}): Stretch {
  const source = new FileByteSource(path);
  const { state: known, size: end } = source;
  source.dispose();
  return { path, known, mapping: undefined, start: 0, end, isAligned: true, ...part };
}

async function catalogueOf(path: string, skimmers?: SkimThreads) {
  const options = skimmers === undefined ? {} : { skimmers };
  const file = await CorpusFile.open(new FileByteSource(path), options);
  const found = await catalogued(file);
  const places = Array.from({ length: file.recordCount }, (_, record) => [
    file.lineOf(record),
    file.raw?.span(record)?.start,
  ]);
  file.dispose();
  return { ...found, places };
}

describe('SkimThreads', () => {
  it('find in a long file what one thread finds', async () => {
    const path = tempFile('a.jsonl', manyLines());
    const skimmers = withThreads();
    const skim = vi.spyOn(skimmers, 'skim');
    expect(await catalogueOf(path, skimmers)).toEqual(await catalogueOf(path));
    expect(skim.mock.calls.length).toBeGreaterThan(3);
    expect(troubles).toEqual([]);
  });

  it('finds the lines that begin in a stretch, wherever it begins and ends', async () => {
    const lines = ['{"a":1}', '', '{"b":22}', '{"c":3}'];
    const path = tempFile('a.jsonl', `${lines.join('\n')}\n`);
    const skimmers = withThreads({ threads: 1 });
    const starts = [0, 8, 9, 18];
    for (let start = 1; start < 26; start++) {
      for (let end = start; end <= 26; end += 5) {
        const part = { start, end, isAligned: false };
        const { lengths } = await skimmers.skim(stretchOf(path, part));
        expect(lengths.length).toBe(starts.filter((at) => at >= start && at < end).length);
      }
    }
  });

  it('does what a thread died of in this one', async () => {
    const record = (question: string): string => `${JSON.stringify({ question, response: 'b' })}\n`;
    const path = tempFile('a.jsonl', record('DIE') + record('c'));
    const skimmers = withThreads({ script: mortalThread('process.exit(7)', script) });
    const { codes } = await skimmers.skim(stretchOf(path));
    expect([...codes]).toEqual([1, 2]);
    expect(troubles).toEqual([expect.stringContaining('exit code 7')]);
    const whole = await skimmers.skim(stretchOf(tempFile('b.jsonl', record('c'))));
    expect([...whole.codes]).toEqual([1]);
  });

  it.each([
    ['cut off', (path: string) => truncateSync(path, 20)],
    ['another', (path: string) => writeFileSync(path, 'other bytes than before\n'.repeat(9))],
  ])('refuses a file that is %s by now', async (_, change) => {
    const path = tempFile('a.jsonl', '{"question":"Why?","response":"So."}\n'.repeat(5));
    const stretch = stretchOf(path);
    change(path);
    await expect(withThreads().skim(stretch)).rejects.toThrow(ExpectedError);
  });

  it('leaves out what was appended since', async () => {
    const path = tempFile('a.jsonl', '{"a":1}\n{"b"');
    const stretch = stretchOf(path);
    appendFileSync(path, ':2}\n{"c":3}\n');
    const { end, codes } = await withThreads().skim(stretch);
    expect([end, codes.length]).toEqual([8, 1]);
  });

  it('cancels what is not done when it is disposed', async () => {
    const skimmers = withThreads();
    const skim = skimmers.skim(stretchOf(tempFile('a.jsonl', '{"a":1}\n')));
    skimmers.dispose();
    await expect(skim).rejects.toThrow(CancelledError);
    await expect(skimmers.skim(stretchOf(tempFile('b.jsonl', '')))).rejects.toThrow(CancelledError);
  });

  it('tells of a file that becomes another while its parts are read', async () => {
    const path = tempFile('a.jsonl', manyLines());
    const file = await CorpusFile.open(new FileByteSource(path), { skimmers: withThreads() });
    truncateSync(path, 1000);
    await expect(file.catalogue()).rejects.toThrow(/changed while it was read|became shorter/);
    file.dispose();
  });
});
