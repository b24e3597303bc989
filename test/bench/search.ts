/**
 * Measures the search in the texts of all trajectories, and the filter, of a large file against
 * what a user would write for `jq` and `rg`. COT_LENS_BENCH_GB sets the size of the file.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFilter } from '../../src/analysis/table/filterLanguage';
import { viewOf } from '../../src/analysis/table/view';
import { CorpusFile } from '../../src/corpus/corpusFile';
import { FileByteSource } from '../../src/corpus/fileByteSource';
import { placesIn, type SearchText, TextSearch } from '../../src/corpus/search/textSearch';
import { turn } from '../../src/corpus/turn';
import { medianOf, milliseconds, printTable } from './files/rounds';
import { columnsOf, searchedFile } from './search/data';
import { jqFilter, jqSearch, ripgrepSearch } from './search/peers';

const rounds = 3;

const needles: readonly (readonly [what: string, text: string])[] = [
  ['rare', 'carry the two'],
  ['frequent', 'take the other branch'],
  ['absent', 'no such words'],
  ['not ASCII', 'café très rare'],
  ['with quotes', 'say "seven" twice'],
];

export async function run(): Promise<void> {
  const path = searchedFile();
  const size = statSync(path).size;
  console.log(`${(size / 1e9).toFixed(2)} GB; ${rounds} rounds; jq once on the first 4 MB, scaled`);
  await measureSearches(path, size);
  await measureFilter(path);
}

/** When the first hits came, when all were there, and how many trajectories have one. */
interface Searched {
  readonly first: number;
  readonly all: number;
  readonly trajectories: number;
}

/** From opening the file, without a kept index, until all of it has been searched. */
async function search(path: string, sought: SearchText): Promise<Searched> {
  const start = performance.now();
  const file = await CorpusFile.open(new FileByteSource(path));
  let first = Number.NaN;
  let trajectories = 0;
  await new Promise<void>((resolveEnd, reject) => {
    new TextSearch(file, sought, {
      visit: (_id, trajectory) => {
        trajectories += [...placesIn(trajectory, sought)].length > 0 ? 1 : 0;
        first = trajectories === 1 && Number.isNaN(first) ? performance.now() - start : first;
      },
      turn: () => undefined,
      end: resolveEnd,
      failed: reject,
    });
  });
  file.dispose();
  return { first, all: performance.now() - start, trajectories };
}

async function measureSearches(path: string, size: number): Promise<void> {
  const rows: string[][] = [
    ['text', 'found', 'first ms', 'ms', 'GB/s', 'rg -c -i', 'jq', 'faster than jq'],
  ];
  const jq = jqSearch(path, needles[0]?.[1] ?? '');
  for (const [what, text] of needles) {
    const searched: Searched[] = [];
    const rgTimes: number[] = [];
    for (let round = 0; round < rounds; round++) {
      searched.push(await search(path, { text, caseSensitive: false }));
      const rg = ripgrepSearch(path, text);
      rgTimes.push(rg?.ms ?? Number.NaN);
    }
    const time = medianOf(searched.map(({ all }) => all));
    rows.push([
      `${what}: ${text}`,
      String(searched[0]?.trajectories),
      shown(medianOf(searched.map(({ first }) => first))),
      milliseconds(time),
      (size / time / 1e6).toFixed(2),
      shown(medianOf(rgTimes)),
      shown(jq?.ms ?? Number.NaN),
      jq === undefined ? 'not installed' : `${(jq.ms / time).toFixed(0)} times`,
    ]);
  }
  printTable('Search in all texts, any case; the file opened anew each time', rows);
  console.log(`  jq found ${jq?.found ?? 'nothing: it is not installed'} of the first`);
  printTable('Cancelling in the middle', [
    ['', 'ms'],
    ['until nothing runs any more, worst of 20', milliseconds(await cancelling(path))],
  ]);
}

/** The longest time from the wish to cancel until another request would be served. */
async function cancelling(path: string): Promise<number> {
  const file = await CorpusFile.open(new FileByteSource(path));
  await file.indexed();
  let worst = 0;
  for (let round = 0; round < 20; round++) {
    const search = new TextSearch(
      file,
      { text: 'take the other branch', caseSensitive: false },
      {
        visit: () => undefined,
        turn: () => undefined,
        end: () => undefined,
        failed: () => undefined,
      },
    );
    await new Promise((wait) => setTimeout(wait, 50));
    const asked = performance.now();
    await turn();
    search.dispose();
    worst = Math.max(worst, performance.now() - asked);
  }
  file.dispose();
  return worst;
}

async function measureFilter(path: string): Promise<void> {
  const table = await columnsOf(path);
  const rows: string[][] = [['filter', 'rows', 'of', 'ms', 'jq ms', 'faster than jq']];
  const condition = '(.model == "m3" and .tokens > 3000)';
  const jq = jqFilter(path, condition);
  for (const filter of ['model:m3 tokens>3000', 'problem:"q77"']) {
    const parsed = parseFilter(filter);
    const conditions = parsed.ok ? parsed.conditions : [];
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      found = viewOf(table, { conditions, grouped: false }).length;
      times.push(performance.now() - start);
    }
    const time = medianOf(times);
    rows.push([
      filter,
      String(found),
      String(table.length),
      milliseconds(time),
      shown(jq?.ms ?? Number.NaN),
      jq === undefined ? 'not installed' : `${(jq.ms / time).toFixed(0)} times`,
    ]);
  }
  printTable('Filter over the columns of the same file', rows);
  console.log(`  jq found ${jq?.found ?? 'nothing: it is not installed'} of the first`);
}

function shown(ms: number): string {
  return Number.isNaN(ms) ? '' : milliseconds(ms);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void run();
}
