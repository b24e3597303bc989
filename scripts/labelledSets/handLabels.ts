import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../../src/analysis/formats/readRecord';
import { cutSentences } from '../../src/analysis/segments/cutSentences';
import { type FactorId, factors } from '../../src/analysis/segments/factors';
import { textHash } from '../../src/worker/labels/textHash';
import { corpusFolder } from './folders';

/** A thought of the corpus, cut into sentences, with the factors that were given by hand. */
export interface HandLabelledThought {
  /** File, record and index. */
  readonly place: string;
  readonly spans: readonly string[];
  readonly factors: readonly (FactorId | undefined)[];
}

/** The labels of one thought as they are kept: no text of it. */
export interface KeptLabels {
  readonly place: string;
  /** In the order of the sentences. */
  readonly labels: readonly { readonly hash: string; readonly factor: FactorId }[];
}

const folder = join(import.meta.dirname, 'handLabels');
const known: ReadonlyMap<string, FactorId> = new Map(factors.map(({ id }) => [id, id]));

/**
 * The thoughts of the corpus some of whose sentences were labelled by hand, as far as their files
 * are there. Throws where a file is not as it was labelled.
 */
export function handLabelledThoughts(): readonly HandLabelledThought[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => parseHandLabels(readFileSync(join(folder, file), 'utf8'), file))
    .flatMap((kept) => {
      const text = textOf(kept.place);
      return text === undefined ? [] : [labelled(text, kept)];
    });
}

/**
 * The labels of a file: a line `# file record index` starts a thought, and every other line is the
 * hash of a sentence and its factor. Throws on a line that is neither.
 */
export function parseHandLabels(content: string, file: string): readonly KeptLabels[] {
  const thoughts: { place: string; labels: { hash: string; factor: FactorId }[] }[] = [];
  for (const [index, line] of content.trimEnd().split('\n').entries()) {
    if (line.startsWith('# ')) {
      thoughts.push({ place: line.slice(2), labels: [] });
      continue;
    }
    const [hash = '', name = ''] = line.split(' ');
    const factor = known.get(name);
    const thought = thoughts.at(-1);
    if (factor === undefined || thought === undefined) {
      throw new Error(`${file}:${index + 1} is not "hash factor"`);
    }
    thought.labels.push({ hash, factor });
  }
  return thoughts;
}

/** Finds the labelled sentences of a thought again; throws where one is not there. */
export function labelled(text: string, { place, labels }: KeptLabels): HandLabelledThought {
  const spans = cutSentences(text).map(({ start, end }) => text.slice(start, end));
  const given = spans.map((): FactorId | undefined => undefined);
  const hashes = spans.map(textHash);
  let from = 0;
  for (const { hash, factor } of labels) {
    const at = hashes.indexOf(hash, from);
    if (at === -1) {
      throw new Error(`${place}: a labelled sentence is not there (${hash}).`);
    }
    given[at] = factor;
    from = at + 1;
  }
  return { place, spans, factors: given };
}

/** The thought that stands in a record of the corpus; `undefined` without its file. */
function textOf(place: string): string | undefined {
  const [file = '', record = '', index = ''] = place.split(' ');
  const path = join(corpusFolder, file);
  if (!existsSync(path)) {
    return undefined;
  }
  const content = readFileSync(path, 'utf8');
  const raw = file.endsWith('.jsonl') ? content.split('\n')[Number(record)] : content;
  const read = readRecord(raw ?? '');
  return read.kind === 'trajectories' ? read.trajectories[Number(index)]?.thought.text : undefined;
}
