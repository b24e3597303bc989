/**
 * `npm run bench`: the benchmarks of test/bench, one after the other, or those that are named. They
 * print ratios against named peers; nothing here passes or fails.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from './paths';

interface Benchmark {
  readonly run: () => Promise<void>;
}

async function main(): Promise<void> {
  const folder = join(repositoryRoot, 'test', 'bench');
  const named = process.argv.slice(2);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => named.length === 0 || named.includes(name));
  for (const name of names) {
    console.log(`\n── ${name} ──`);
    const url = pathToFileURL(join(folder, `${name}.ts`)).href;
    await ((await import(url)) as Benchmark).run();
  }
  if (names.length === 0) {
    console.error(`There is no such benchmark: ${named.join(' ')}`);
    process.exitCode = 2;
  }
}

void main();
