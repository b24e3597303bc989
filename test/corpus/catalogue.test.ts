import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusFile } from '../../src/corpus/corpusFile';
import { FileByteSource } from '../../src/corpus/fileByteSource';
import { catalogued, readWhole } from '../support/groupedFiles';

/** Real files that are no part of the repository; the runner says when they are not there. */
const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');

const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.jsonl'),
);

describe('the catalogue of a file', () => {
  it('has files to be of', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('is what every record says that is read whole: %s', async (name) => {
    const file = await CorpusFile.open(new FileByteSource(join(corpus, name)));
    expect(await catalogued(file)).toEqual(await readWhole(file));
    file.dispose();
  });
});
