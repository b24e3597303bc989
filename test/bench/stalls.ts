/**
 * Measures how long the extension host is kept from its work while a large file is open as a table
 * and being annotated: in the real workbench, by an extension beside ours that watches the event
 * loop. How late the loop comes depends on what else the machine does; "its own" is the part of a
 * delay in which the host itself was at work. COT_LENS_BENCH_GB sets the size of the file. The extension must be built.
 */
import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import { startWorkbench, type Workbench } from '../support/workbench';
import { benchFolder, jsonlFile, largeSize } from './files/data';
import { printTable } from './files/rounds';
import { StallProbe } from './stalls/probe';

const phaseMs = 15_000;
const longestStall = 50;
const fileName = 'large.traj.jsonl';

export async function run(): Promise<void> {
  const folder = join(benchFolder, 'stalls');
  const large = jsonlFile('scale.jsonl', largeSize(10), 16 * 1024);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  linkSync(large, join(folder, fileName));
  const probe = new StallProbe();
  const workbench = await startWorkbench({
    folder,
    prepareExtensions: (extensions) => probe.install(extensions),
  });
  const rows = [['', 'looks', 'p50', 'p99', 'max', 'over 50 ms', 'its own max', 'over 50 ms']];
  try {
    for (const [name, work] of phasesIn(workbench)) {
      rows.push([name, ...(await measured(probe, work))]);
    }
  } finally {
    printTable('Delay of the extension host’s event loop in ms', rows);
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Phase = readonly [name: string, work: () => Promise<void>];

function phasesIn(workbench: Workbench): readonly Phase[] {
  const { page } = workbench;
  let grid: Frame;
  const forAWhile = async (step: () => Promise<void>): Promise<void> => {
    for (const end = Date.now() + phaseMs; Date.now() < end;) {
      await step();
    }
  };
  return [
    ['nothing open', () => page.waitForTimeout(phaseMs)],
    [
      'the table opens',
      async () => {
        await workbench.openFile(fileName);
        grid = await workbench.frameWith('#app [role="grid"]');
        await grid.locator('[role="row"][aria-rowindex]').nth(5).waitFor();
        await page.waitForTimeout(phaseMs / 3);
      },
    ],
    [
      'the table is scrolled',
      async () => {
        await grid.locator('[role="grid"]').hover();
        await forAWhile(async () => {
          await page.mouse.wheel(0, 400);
          await page.waitForTimeout(50);
        });
      },
    ],
    [
      'moving in a trajectory document',
      async () => {
        await grid.locator('[role="row"][aria-rowindex]').nth(3).click();
        await page.locator('.tab.active', { hasText: '#' }).waitFor({ timeout: 60_000 });
        await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
        await forAWhile(async () => {
          await page.keyboard.press('PageDown');
          await page.keyboard.press('ArrowUp');
          await page.keyboard.press('ArrowRight');
          await page.waitForTimeout(40);
        });
      },
    ],
  ];
}

async function measured(probe: StallProbe, work: () => Promise<void>): Promise<string[]> {
  const from = Date.now();
  await work();
  const looks = probe.looksBetween(from, Date.now());
  const late = ascending(looks.map(([each]) => each));
  const busy = ascending(looks.map(([, each]) => each));
  return [
    String(looks.length),
    ...[0.5, 0.99, 1].map((share) => quantile(late, share)),
    stalls(late),
    quantile(busy, 1),
    stalls(busy),
  ];
}

function ascending(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): string {
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return (sorted[at] ?? Number.NaN).toFixed(1);
}

function stalls(values: readonly number[]): string {
  return String(values.filter((each) => each > longestStall).length);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void run();
}
