import { readdirSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analysisHandlers } from '../../src/worker/handlers';
import { tokenizerFolder } from '../support/tokenizers';

const root = join(__dirname, '../..');
const samples = join(root, 'media/samples');

/** Everything in Node that reaches a network. */
const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'inspector'];

describe('no network request is ever made', () => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  const fetched = vi.fn(() => {
    throw new Error('fetch was called');
  });

  beforeEach(() => {
    connect.mockClear();
    vi.stubGlobal('fetch', fetched);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('while every sample is read, annotated, priced and voted on', async () => {
    const handlers = analysisHandlers(tokenizerFolder);
    for (const name of readdirSync(samples).filter((each) => each.endsWith('.jsonl'))) {
      const file = { key: name, path: join(samples, name) };
      const { perRecord } = await handlers.catalogue({ file });
      for (const [record, count] of perRecord.entries()) {
        for (let index = 0; index < count; index++) {
          await handlers.trajectory({ file, id: { record, index } });
          await handlers.group({ file, id: { record, index } });
        }
      }
    }
    handlers.dispose();
    expect(connect).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    'extension.js',
    'analysisWorker.js',
    'skimmer.js',
    'verifierThread.js',
    'cli.js',
    'pythonSandbox.js',
  ])('dist/%s loads no module that could', (name) => {
    const text = readFileSync(join(root, 'dist', name), 'utf8');
    const loaded = Array.from(text.matchAll(/require\("(?:node:)?([\w/]+)"\)/g), ([, id]) => id);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((id) => networkModules.includes(id ?? ''))).toEqual([]);
  });

  it('and the pages are not allowed to', () => {
    const source = readFileSync(join(root, 'src/views/webviewPage.ts'), 'utf8');
    expect(source).toContain("default-src 'none'");
    expect(source).not.toContain('connect-src');
    expect(source).not.toContain('unsafe-inline');
  });
});
