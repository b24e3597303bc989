import type { CorpusFile } from '../../../../src/corpus/corpusFile';
import { placesIn, type SearchText, TextSearch } from '../../../../src/corpus/search/textSearch';

/** A hit: record, trajectory, text and place. */
export type Hit = readonly [record: number, index: number, text: 0 | 1 | 2, start: number];

/**
 * The oracle: every record is parsed, and every place of every text is compared character by
 * character, without bytes and without regular expressions. Hits do not overlap.
 */
export async function plainHits(file: CorpusFile, sought: SearchText): Promise<Hit[]> {
  await file.indexed();
  const hits: Hit[] = [];
  const needle = folded(sought.text, sought.caseSensitive);
  for (let record = 0; record < file.recordCount; record++) {
    const content = await file.content(record);
    for (const each of content.kind === 'trajectories' ? content.trajectories : []) {
      [each.problem, each.thought, each.response].forEach(({ text }, which) => {
        const units = folded(text, sought.caseSensitive);
        for (let at = 0; at + needle.length <= units.length; at++) {
          if (needle.length > 0 && standsAt(units, at, needle, text)) {
            hits.push([record, each.index, which as 0 | 1 | 2, at]);
            at += needle.length - 1;
          }
        }
      });
    }
  }
  return hits;
}

/** The same by the search itself. */
export async function foundHits(file: CorpusFile, sought: SearchText): Promise<Hit[]> {
  const hits: Hit[] = [];
  await new Promise<void>((resolve, reject) => {
    new TextSearch(file, sought, {
      visit: ({ record, index }, trajectory) => {
        const texts = [trajectory.problem, trajectory.thought, trajectory.response];
        texts.forEach((each, which) => {
          const only = { ...trajectory, problem: each, thought: nothing, response: nothing };
          for (const { start } of placesIn(only, sought)) {
            hits.push([record, index, which as 0 | 1 | 2, start]);
          }
        });
      },
      turn: () => undefined,
      end: resolve,
      failed: reject,
    });
  });
  return hits;
}

const nothing = { text: '', pieces: [] };

/** Half a surrogate pair is no place for a hit to begin or to end. */
function standsAt(
  units: readonly string[],
  at: number,
  needle: readonly string[],
  text: string,
): boolean {
  return (
    needle.every((unit, index) => units[at + index] === unit) &&
    !splitsPair(text, at) &&
    !splitsPair(text, at + needle.length)
  );
}

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** What simple case folding makes of characters whose small letter is not it. */
const special = new Map([
  ['\u017f', 's'],
  ['\u1e9e', 'ß'],
  ['ς', 'σ'],
  ['İ', 'İ'],
  ['ϑ', 'θ'],
  ['µ', 'μ'],
]);

function folded(text: string, caseSensitive: boolean): readonly string[] {
  return Array.from(text, (character) =>
    caseSensitive ? character : (special.get(character) ?? character.toLowerCase()),
  )
    .join('')
    .split('');
}
