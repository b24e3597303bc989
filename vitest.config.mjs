// @ts-check
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of pages need a browser, which is installed once before any of them starts. */
const browserSetup = ['test/support/prepareBrowser.ts'];

const vscode = join(import.meta.dirname, 'test', 'support', 'fakeVscode.ts');

export default defineConfig({
  resolve: { alias: { vscode } },
  test: {
    projects: [
      {
        extends: true,
        // Some start programs and threads, which takes seconds where the processors are few.
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'corpus',
          include: ['test/corpus/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          include: ['test/client/**/*.test.ts'],
          globalSetup: browserSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'workbench',
          include: ['test/workbench/**/*.test.ts'],
          globalSetup: browserSetup,
          // Every file starts a VS Code of its own, which keeps both cores busy.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
