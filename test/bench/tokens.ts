import { spawnSync } from 'node:child_process';
import { tokenizerFolder } from '../support/tokenizers';
import { contestants } from './tokens/contestants';
import { median, medians, printTable } from './tokens/measure';
import { type BenchEncoding, benchEncodings, installPeers } from './tokens/peers';
import { bundleProduct, loadOncePath, ourTokenizer } from './tokens/product';
import { benchTexts, mathematicalEnglish } from './tokens/texts';

const rounds = 9;

/**
 * Measures the tokenizer against the libraries one would use instead, prints tables of ratios, and
 * checks on the way that all ids are those of `tiktoken`.
 */
export async function run(): Promise<void> {
  installPeers();
  bundleProduct();
  for (const encoding of benchEncodings) {
    await benchEncoding(encoding);
    await benchUses(encoding);
  }
  await benchRuns();
  benchLoading();
}

async function benchEncoding(encoding: BenchEncoding): Promise<void> {
  const all = await contestants(encoding);
  const rows = [['', ...all.map(({ name }) => name), 'to fastest other', 'ids']];
  for (const { name, documents } of benchTexts()) {
    const times = medians(
      all.map((contestant) => ({
        name: contestant.name,
        weight: contestant.name === 'js-tiktoken' || contestant.name === 'tiktoken' ? 1 : 4,
        run: () => documents.forEach((document) => contestant.encode(document)),
      })),
      rounds,
    );
    const timeOf = (who: string): number => times.get(who) ?? NaN;
    const others = all.slice(2).map((contestant) => timeOf(contestant.name));
    const [oracle, ours] = all;
    const same = documents.every(
      (document) =>
        [...(ours?.encode(document) ?? [])].join() === [...(oracle?.encode(document) ?? [])].join(),
    );
    rows.push([
      name,
      ...all.map((contestant) => (timeOf('tiktoken') / timeOf(contestant.name)).toFixed(2)),
      (Math.min(...others) / timeOf('CoT Lens')).toFixed(2),
      same ? 'identical' : 'DIFFERENT',
    ]);
  }
  printTable(`${encoding}: encoding documents of 16 K, speed relative to tiktoken`, rows);
}

async function benchUses(encoding: BenchEncoding): Promise<void> {
  const ours = await ourTokenizer(encoding);
  const [oracle] = await contestants(encoding);
  const english = mathematicalEnglish();
  const long = english.repeat(Math.ceil(4e6 / english.length));
  const times = medians(
    [
      { name: 'tiktoken', weight: 1, run: () => oracle?.encode(long) },
      { name: 'ids', weight: 1, run: () => ours.encode(long) },
      { name: 'ends', weight: 1, run: () => ours.ends(long) },
      { name: 'count', weight: 1, run: () => ours.count(long) },
    ],
    5,
  );
  const rows = [...times].map(([name, time]) => [
    name,
    `${(long.length / time / 1000).toFixed(1)} MB/s`,
    ((times.get('tiktoken') ?? NaN) / time).toFixed(2),
  ]);
  printTable(`${encoding}: one text of 4 MB`, rows);
}

async function benchRuns(): Promise<void> {
  const ours = await ourTokenizer('o200k_base');
  const rows = [['', '64 K', '256 K', '1 M', '1 M to 256 K']];
  for (const unit of ['a', ' ', '=', '\n', '中', 'ab', '👍', '\u0301']) {
    const times = [1 << 16, 1 << 18, 1 << 20].map((length) => {
      const text = unit.repeat(length / unit.length);
      return medians([{ name: unit, weight: 1, run: () => ours.encode(text) }], 5).get(unit) ?? 0;
    });
    const ratio = (times[2] ?? NaN) / (times[1] ?? NaN);
    rows.push([
      JSON.stringify(unit),
      ...times.map((time) => `${time.toFixed(0)} ms`),
      ratio.toFixed(1),
    ]);
  }
  printTable('o200k_base: unbroken runs', rows);
}

function benchLoading(): void {
  const rows = [['', 'tiktoken', 'CoT Lens', 'ratio']];
  for (const encoding of benchEncodings) {
    const times: Record<'tiktoken' | 'ours', number[]> = { tiktoken: [], ours: [] };
    for (let round = 0; round < 5; round++) {
      times.tiktoken.push(millisecondsToLoad('tiktoken', encoding));
      times.ours.push(millisecondsToLoad('ours', encoding));
    }
    const [theirs, ours] = [median(times.tiktoken), median(times.ours)];
    const cells = [`${theirs.toFixed(0)} ms`, `${ours.toFixed(0)} ms`, (ours / theirs).toFixed(2)];
    rows.push([encoding, ...cells]);
  }
  printTable('loading, each time in a process of its own', rows);
}

function millisecondsToLoad(who: string, encoding: BenchEncoding): number {
  const loaded = spawnSync(process.execPath, [loadOncePath, who, encoding, tokenizerFolder], {
    encoding: 'utf8',
  });
  if (loaded.status !== 0) {
    throw new Error(loaded.stderr);
  }
  return Number(loaded.stdout);
}

if (process.argv[1] === __filename) {
  void run();
}
