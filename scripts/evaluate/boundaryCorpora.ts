import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { repositoryRoot } from '../paths';

/** A text that somebody cut into pieces; the pieces are in order. */
export interface CutText {
  readonly name: string;
  readonly text: string;
  readonly pieces: readonly string[];
}

/** Texts of one source, read only to be measured on. */
export interface CutCorpus {
  readonly name: string;
  readonly texts: readonly CutText[];
}

export const corpusFolder = resolve(
  repositoryRoot,
  process.env['COT_LENS_CORPUS'] ?? '../shared/data',
);
/** Labelled data without a licence: measured on, and nothing else. */
export const measureOnlyFolder = resolve(
  repositoryRoot,
  process.env['COT_LENS_MEASURE_ONLY'] ?? '../shared/data-measure-only',
);

/** The corpora that are there, in the order they are printed. */
export function cutCorpora(): readonly CutCorpus[] {
  return [
    { name: 'thought-anchors sentences', texts: thoughtAnchors() },
    {
      name: 'Schoenfeld sentences, a blank line where no mark ends one',
      texts: schoenfeld('\n\n'),
    },
    { name: 'Schoenfeld sentences, joined by spaces', texts: schoenfeld(' ') },
    { name: 'ReasoningFlow nodes (finer than sentences)', texts: reasoningFlow() },
  ].filter(({ texts }) => texts.length > 0);
}

export function filesIn(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : [];
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

interface SiblingRow {
  readonly problem_id: string;
  readonly model: string;
  readonly is_correct: boolean;
  readonly response: string;
}

/** The label files and the responses they cut, matched by model, verdict and problem. */
function thoughtAnchors(): readonly CutText[] {
  const siblings = join(corpusFolder, 'thought-anchors', 'siblings.jsonl');
  if (!existsSync(siblings)) {
    return [];
  }
  const rows = readFileSync(siblings, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SiblingRow);
  return filesIn(join(corpusFolder, 'thought-anchors', 'labels')).flatMap((file) => {
    const [model, kind = '', problem] = basename(file, '.json').split('__');
    const row = rows.find(
      (each) =>
        each.model === model &&
        each.problem_id === problem &&
        (kind.startsWith('no_') || each.is_correct === kind.startsWith('correct')),
    );
    const pieces = (readJson(file) as readonly { readonly chunk: string }[]).map(
      ({ chunk }) => chunk,
    );
    const thought = row?.response.split('</think>')[0];
    return thought === undefined ? [] : [{ name: basename(file), text: thought, pieces }];
  });
}

/**
 * The files hold the sentences alone; what stood between them is not known. A space is put behind
 * end marks and `joint` behind the rest.
 */
function schoenfeld(joint: string): readonly CutText[] {
  return filesIn(join(measureOnlyFolder, 'schoenfeld')).map((file) => {
    const { data } = readJson(file) as { readonly data: readonly { readonly text: string }[] };
    const pieces = data.map(({ text }) => text);
    const text = pieces
      .map((piece) => piece + (/[.?!]["')\]]*$/u.test(piece) ? ' ' : joint))
      .join('')
      .trimEnd();
    return { name: basename(file), text, pieces };
  });
}

interface FlowDocument {
  readonly raw_text: { readonly response: string };
  readonly nodes: readonly { readonly source: string; readonly text: string }[];
}

function reasoningFlow(): readonly CutText[] {
  return ['v0_human_A', 'v0_human_B', 'v0_human_D', 'v1_human_D'].flatMap((set) =>
    filesIn(join(measureOnlyFolder, 'reasoningflow', set)).map((file) => {
      const { raw_text, nodes } = readJson(file) as FlowDocument;
      const pieces = nodes.filter(({ source }) => source === 'response').map(({ text }) => text);
      return { name: `${set}/${basename(file)}`, text: raw_text.response, pieces };
    }),
  );
}
