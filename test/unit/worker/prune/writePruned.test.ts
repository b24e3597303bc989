import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { allNeeds } from '../../../../src/analysis/prune/pruneEntry';
import { PruneDecision } from '../../../../src/analysis/prune/pruneDecision';
import type { PruneSettings } from '../../../../src/analysis/prune/rules';
import { defaultAnnotationSettings } from '../../../../src/worker/annotationSettings';
import { AnnotationToolbox } from '../../../../src/worker/annotationToolbox';
import type { PrunedFile } from '../../../../src/worker/prune/export/prunedRows';
import { type RowKind, writePruned } from '../../../../src/worker/prune/export/writePruned';
import { PruneReader } from '../../../../src/worker/prune/pruneReader';
import { PruneRows } from '../../../../src/worker/prune/pruneRows';
import { writeWhole } from '../../../../src/worker/table/export/wholeFile';
import { lines } from '../../../support/commandLine';
import { parquetFooter, parquetRows } from '../../../support/parquetFiles';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';
import { opened } from '../support/passes';

const open: PrunedFile[] = [];
afterEach(() => {
  open.splice(0).forEach(({ file, rows }) => {
    file.dispose();
    rows.dispose();
  });
});

async function pruned(
  name: string,
  contents: string | Uint8Array,
  settings: PruneSettings = {},
): Promise<PrunedFile> {
  const file = await opened(name, contents);
  await file.indexed();
  const rows = new PruneRows(defaultProfile);
  const toolbox = new AnnotationToolbox(
    tokenizerFolder,
    defaultAnnotationSettings,
    () => undefined,
  );
  await new PruneReader(file, rows).read({
    toolbox,
    needs: allNeeds,
    signal: new AbortController().signal,
    onRecord: () => undefined,
  });
  const { fates } = new PruneDecision(rows).decide(settings);
  const made = { file, rows, fates };
  open.push(made);
  return made;
}

async function written(kind: RowKind, ...files: readonly PrunedFile[]): Promise<string> {
  const path = tempFile(`rows.${kind.container}`, '');
  await writeWhole(path, new AbortController().signal, async (sink) => {
    await writePruned(files, kind, sink, () => undefined);
  });
  return path;
}

function jsonRows(path: string): readonly unknown[] {
  const text = readFileSync(path, 'utf8').trimEnd();
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as unknown);
}

const rows = [
  { problem: 'What is 3 × 4?', response: 'As 3 × 4 = 12 🖋, it is 12.', answer: '12' },
  { problem: 'What is 3 × 4?', response: 'As 3 × 4 = 13,\n\nthe answer is 13.', answer: '12' },
  { problem: 'Как?', response: 'Никак.' },
];

describe.each(['sft', 'pairs', 'steps', 'shepherd'] as const)('rows of %s', (format) => {
  it('are the same in Parquet as in JSON lines', async () => {
    const file = await pruned('a.jsonl', lines(...rows), { right: true });
    const expected = jsonRows(await written({ format, container: 'jsonl' }, file));
    expect(expected).not.toEqual([]);
    expect(await parquetRows(await written({ format, container: 'parquet' }, file))).toEqual(
      expected,
    );
  });
});

describe('rows as they are', () => {
  const odd = [
    { ...rows[0], tags: ['a', null, 'ü'], score: 1, meta: { seed: 7, tries: [{ ok: true }] } },
    { ...rows[1], tags: [], score: 0.5, meta: null, mixed: 'text', 'a.b': 1 },
    { ...rows[2], answer: null, score: null, mixed: { any: ['thing'] } },
  ];

  it('keep lists, objects and what is missing', async () => {
    const path = await written(
      { format: 'same', container: 'parquet' },
      await pruned('a.jsonl', lines(...odd)),
    );
    const [first, second, third] = await parquetRows(path);
    const none = { tags: null, score: null, meta: null, mixed: null, 'a.b': null };
    expect(first).toEqual({ ...none, ...odd[0] });
    expect(second).toEqual({ ...none, ...odd[1] });
    expect(third).toEqual({ ...none, ...odd[2] });
  });

  it('of a Parquet file have its columns again', async () => {
    const first = await written(
      { format: 'same', container: 'parquet' },
      await pruned('a.jsonl', lines(...odd)),
    );
    const kept = await pruned('b.parquet', readFileSync(first), { right: true });
    const again = await written({ format: 'same', container: 'parquet' }, kept);
    const [row] = await parquetRows(again);
    expect(row).toMatchObject({ ...rows[0], tags: ['a', null, 'ü'], meta: { seed: 7 } });
    const columns = (path: string) => parquetFooter(path).schema.map(({ name }) => name);
    expect(columns(again)).toEqual(columns(first));
  });

  it('of several files share their columns', async () => {
    const path = await written(
      { format: 'same', container: 'parquet' },
      await pruned('a.jsonl', lines({ ...rows[0], run: 1 })),
      await pruned('b.jsonl', lines({ ...rows[1], run: 'b' })),
    );
    const found = (await parquetRows(path)) as readonly { readonly run: unknown }[];
    expect(found.map(({ run }) => run)).toEqual([1, 'b']);
  });

  it('may be none', async () => {
    const file = await pruned('a.jsonl', lines(rows[2] ?? {}), { right: true });
    expect(
      await parquetRows(await written({ format: 'same', container: 'parquet' }, file)),
    ).toEqual([]);
    expect(jsonRows(await written({ format: 'same', container: 'jsonl' }, file))).toEqual([]);
  });
});
