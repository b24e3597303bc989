import { beforeEach, expect, it } from 'vitest';
import { tellOfCacheTrouble } from '../../../src/editor/cacheTrouble';
import type { AnalysisClient } from '../../../src/worker/client';
import type { WorkerEvent } from '../../../src/worker/protocol';
import { warnings } from '../../support/fakeVscode';

let fire: (event: WorkerEvent) => void;
beforeEach(() => {
  warnings.length = 0;
  const analysis = {
    onEvent: (listener: typeof fire) => {
      fire = listener;
      return { dispose: () => undefined };
    },
  } as unknown as AnalysisClient;
  tellOfCacheTrouble(analysis, { show: () => undefined });
});

it('tells once that nothing can be kept', () => {
  fire({ kind: 'trouble', about: 'cache', message: 'no space is left' });
  fire({ kind: 'trouble', about: 'cache', message: 'still none' });
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/What is shown is right.*no space is left/);
});

it('says nothing of what the log alone is for', () => {
  fire({ kind: 'trouble', about: 'thread', message: 'a thread died' });
  fire({ kind: 'progress', key: 'a', done: 1, total: 2 });
  expect(warnings).toEqual([]);
});
