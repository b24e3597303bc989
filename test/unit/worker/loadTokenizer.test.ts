import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpectedError } from '../../../src/base/errors';
import { loadTokenizer } from '../../../src/worker/loadTokenizer';
import { byteLevelFile } from '../../support/hubFiles';
import { tokenizerFolder } from '../../support/tokenizers';

describe('loadTokenizer', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cot-lens-tokenizer-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('loads an encoding once', async () => {
    const first = await loadTokenizer('gpt2', tokenizerFolder);
    expect(first.count('Hello world')).toBe(2);
    expect(await loadTokenizer('gpt2', tokenizerFolder)).toBe(first);
  });

  it('loads a tokenizer.json by its path and names it by its folder', async () => {
    const path = join(folder, 'tokenizer.json');
    writeFileSync(path, JSON.stringify(byteLevelFile()));
    writeFileSync(join(folder, 'tokenizer_config.json'), '{"model_max_length": 10}');
    const tokenizer = await loadTokenizer(path, tokenizerFolder);
    expect(tokenizer.encoding).toBe(join(basename(folder), 'tokenizer.json'));
    expect(tokenizer.count('it is')).toBe(2);
  });

  it('tries again what could not be loaded', async () => {
    const path = join(folder, 'later.json');
    await expect(loadTokenizer(path, tokenizerFolder)).rejects.toThrow(ExpectedError);
    writeFileSync(path, 'no JSON');
    await expect(loadTokenizer(path, tokenizerFolder)).rejects.toThrow(ExpectedError);
    writeFileSync(path, JSON.stringify(byteLevelFile()));
    expect((await loadTokenizer(path, tokenizerFolder)).encoding).toBe('later.json');
  });
});
