/**
 * Measures what a hover takes of the extension host's time: over the last segment of trajectories of
 * up to 100,000 tokens, under every ready-made profile. It is to take less than 5 ms. Where others use
 * the machine, the time of the processor says more than that of the clock.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../../scripts/paths';
import { defaultProfiles } from '../../src/analysis/cost/servingProfile';
import { benchFolder } from './files/data';
import { medianOf, milliseconds, printTable } from './files/rounds';
import type { HoverBench, HoverTime } from './hover/host';
import { longTrajectory } from './hover/trajectory';

const lengths = [1000, 10_000, 100_000];
const rounds = 200;

export async function run(): Promise<void> {
  const { hoverOver } = await hostProgram();
  const rows = [['tokens', 'segments', 'first ms', 'median ms', 'p99 ms', 'processor p99 ms']];
  for (const length of lengths) {
    const data = await longTrajectory(length);
    const times: HoverTime[] = [];
    for (let round = 0; round < rounds; round++) {
      const profile = defaultProfiles[round % defaultProfiles.length];
      if (profile !== undefined) {
        times.push(await hoverOver(data, profile));
      }
    }
    const wall = times.map((time) => time.wall);
    const processor = times.map((time) => time.processor);
    rows.push([
      String(data.annotation.tokens.total),
      String(data.annotation.segments.length),
      ...[wall[0] ?? NaN, medianOf(wall), percentile(wall), percentile(processor)].map(
        milliseconds,
      ),
    ]);
  }
  printTable('A hover over the last segment', rows);
}

function percentile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? NaN;
}

/** The hover as the extension host runs it, on a stand-in for VS Code. */
async function hostProgram(): Promise<HoverBench> {
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: ['test/bench/hover/host.ts'],
    alias: { vscode: './test/support/fakeVscode.ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'error',
  });
  const path = join(benchFolder, 'hover.cjs');
  mkdirSync(benchFolder, { recursive: true });
  writeFileSync(path, outputFiles[0]?.text ?? '');
  return createRequire(import.meta.url)(path) as HoverBench;
}
