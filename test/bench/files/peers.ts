import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runNpm } from '../../../scripts/npm.mjs';
import { benchFolder } from './data';

/** Counts the lines of a file in another way; `undefined` where the program is not there. */
export type LineCounter = (path: string) => unknown;

export function wc(path: string): void {
  const { status } = spawnSync('wc', ['-l', path]);
  if (status !== 0) {
    throw new Error(`wc -l ${path} failed`);
  }
}

export function ripgrep(): LineCounter | undefined {
  const found = spawnSync('rg', ['--version']).status === 0;
  return found ? (path) => spawnSync('rg', ['-c', '--no-mmap', '', path]) : undefined;
}

export async function readline(path: string): Promise<number> {
  let units = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    units += line.length;
  }
  return units;
}

/** The part of DuckDB's binding that is used here. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(): Promise<{ connect(): Promise<{ run(sql: string): Promise<unknown> }> }>;
  };
}

const duckThreads = 2;

/** DuckDB's reader of JSON lines, on two threads. */
export interface DuckDbReader {
  readonly countLines: LineCounter;
  /** How many different values stand under each of some keys. */
  readonly countValues: (path: string, keys: readonly string[]) => unknown;
}

/** Installed beside the benchmark's files when it is not there. */
export async function duckDb(): Promise<DuckDbReader | undefined> {
  try {
    installOnce('@duckdb/node-api');
    const load = createRequire(join(benchFolder, 'package.json'));
    const { DuckDBInstance } = load('@duckdb/node-api') as DuckDb;
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`set threads to ${duckThreads}`);
    return {
      countLines: (path) =>
        connection.run(`select count(*) from read_ndjson_objects(${literal(path)})`),
      countValues: (path, keys) => {
        const counts = keys.map((key) => `count(distinct ${key})`).join(', ');
        const columns = keys.map((key) => `${key}: 'VARCHAR'`).join(', ');
        return connection.run(
          `select ${counts} from read_ndjson(${literal(path)}, columns = {${columns}})`,
        );
      },
    };
  } catch (error) {
    console.log(`DuckDB is left out: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function installOnce(name: string): void {
  if (existsSync(join(benchFolder, 'node_modules', name))) {
    return;
  }
  mkdirSync(benchFolder, { recursive: true });
  writeFileSync(join(benchFolder, 'package.json'), '{ "private": true }\n');
  runNpm(['install', '--no-save', '--no-audit', '--no-fund', name], {
    directory: benchFolder,
    show: false,
  });
}
