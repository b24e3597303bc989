/**
 * How well sentences are cut: precision, recall and F1 of the places between pieces, against texts
 * that people or other programs cut. Line breaks and spaces between pieces do not matter.
 */
import { pathToFileURL } from 'node:url';
import { cutSentences } from '../../src/analysis/segments/cutSentences';
import { type CutText, cutCorpora } from './boundaryCorpora';

interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  /** Pieces that do not stand in their text as they are. */
  readonly missing: number;
}

/** Prints one row for each corpus that is there. */
export function evaluateBoundaries(): void {
  console.log('\nBoundaries between sentences');
  console.log('  P      R      F1     texts  pieces  not verbatim  corpus');
  for (const { name, texts } of cutCorpora()) {
    const counts = texts.map(countsOf).reduce(sum);
    const precision = counts.right / counts.found;
    const recall = counts.right / counts.wanted;
    const f1 = (2 * counts.right) / (counts.found + counts.wanted);
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join('  ');
    const sizes = [texts.length, counts.wanted, counts.missing];
    const [count, pieces, missing] = sizes.map(String);
    console.log(
      `  ${figures}  ${count?.padStart(5)}  ${pieces?.padStart(6)}  ${missing?.padStart(12)}  ${name}`,
    );
  }
}

function countsOf({ text, pieces }: CutText): Counts {
  const { wanted, missing } = startsOfPieces(text, pieces);
  const found = startsOfPieces(
    text,
    cutSentences(text).map(({ start, end }) => text.slice(start, end)),
  ).wanted;
  const right = [...found].filter((start) => wanted.has(start)).length;
  return { right, found: found.size, wanted: wanted.size, missing };
}

function sum(one: Counts, other: Counts): Counts {
  return {
    right: one.right + other.right,
    found: one.found + other.found,
    wanted: one.wanted + other.wanted,
    missing: one.missing + other.missing,
  };
}

/** Where each piece but the first begins, counted in what is not white space. */
export function startsOfPieces(
  text: string,
  pieces: readonly string[],
): { readonly wanted: ReadonlySet<number>; readonly missing: number } {
  const dense = withoutSpace(text);
  const wanted = new Set<number>();
  let from = 0;
  let missing = 0;
  for (const piece of pieces) {
    const sought = withoutSpace(piece);
    const at = sought === '' ? -1 : dense.indexOf(sought, from);
    if (at === -1) {
      missing += 1;
      continue;
    }
    if (at > 0) {
      wanted.add(at);
    }
    from = at + sought.length;
  }
  return { wanted, missing };
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  evaluateBoundaries();
}
