/**
 * How well returns are found: precision, recall and F1 of the spans that start one, against people,
 * beside two keyword baselines, with an interval by bootstrap over documents; and how often the
 * place returned to is the plan that people named, or within two spans of it.
 */
import { pathToFileURL } from 'node:url';
import { findBacktracks } from '../../src/analysis/segments/backtracks';
import type { Labeller } from '../../src/analysis/segments/labeller';
import { trainedLabeller } from '../../src/analysis/segments/trainedLabeller';
import { type ReturnDocument, returnDocuments } from './backtrackCorpora';

interface Found {
  readonly segment: number;
  readonly target?: number;
}

type Detector = (spans: readonly string[]) => readonly Found[];

interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  /** Of the right ones: those whose place returned to is right as well. */
  readonly placed: number;
}

const rounds = 2_000;

/** Prints a table for each set of documents and for all of them together. */
export function evaluateBacktracks(labeller: Labeller = trainedLabeller): void {
  const documents = returnDocuments();
  if (documents.length === 0) {
    console.log('\nBacktracks: no labelled documents are there.');
    return;
  }
  const detectors: Readonly<Record<string, Detector>> = {
    'CoT Lens': (spans) => findBacktracks(spans, labeller.factors(spans)),
    'opens with "alternatively"': opensWith(/^\W*(?:or\s+)?alternatively\b/iu),
    'opens with "wait" or "alternatively"': opensWith(
      /^\W*(?:or\s+|but\s+)?(?:wait|alternatively)\b/iu,
    ),
  };
  const sets = [...new Set(documents.map(({ set }) => set))];
  for (const set of [...sets, 'half A', 'half B', 'all']) {
    const chosen = documents.filter(
      (each) => set === 'all' || each.set === set || halfOf(each) === set,
    );
    printTable(set, chosen, detectors);
  }
}

function opensWith(pattern: RegExp): Detector {
  return (spans) =>
    [...spans.keys()]
      .slice(1)
      .flatMap((segment) => (pattern.test(spans[segment] ?? '') ? [{ segment }] : []));
}

function printTable(
  set: string,
  documents: readonly ReturnDocument[],
  detectors: Readonly<Record<string, Detector>>,
): void {
  const wanted = documents.reduce((total, { returns }) => total + returns.size, 0);
  console.log(`\nBacktracks, ${set}: ${documents.length} documents, ${wanted} returns`);
  console.log('  P      R      F1     95 % of F1    right  found  place right  detector');
  for (const [name, detector] of Object.entries(detectors)) {
    const counts = documents.map((document) => countsOf(document, detector));
    const total = counts.reduce(sum);
    const [low, high] = interval(counts);
    const place =
      total.right === 0 || total.placed === 0 ? '–' : (total.placed / total.right).toFixed(2);
    const figures = [total.right / total.found, total.right / total.wanted, f1(total)].map(shown);
    console.log(
      `  ${figures.join('  ')}  ${shown(low)}–${shown(high)}  ${String(total.right).padStart(4)}  ${String(total.found).padStart(5)}  ${place.padStart(11)}  ${name}`,
    );
  }
}

function countsOf({ spans, returns }: ReturnDocument, detector: Detector): Counts {
  const found = detector(spans);
  const right = found.filter(({ segment }) => returns.has(segment));
  const placed = right.filter(({ segment, target }) =>
    returns.get(segment)?.some((plan) => target !== undefined && Math.abs(plan - target) <= 2),
  );
  return {
    right: right.length,
    found: found.length,
    wanted: returns.size,
    placed: placed.length,
  };
}

function sum(one: Counts, other: Counts): Counts {
  return {
    right: one.right + other.right,
    found: one.found + other.found,
    wanted: one.wanted + other.wanted,
    placed: one.placed + other.placed,
  };
}

function f1({ right, found, wanted }: Counts): number {
  return found + wanted === 0 ? 0 : (2 * right) / (found + wanted);
}

/** The middle 95 % of F1 over documents drawn with replacement, with a fixed seed. */
function interval(counts: readonly Counts[]): readonly [number, number] {
  const random = generator(20_251_124);
  const scores = Array.from({ length: rounds }, () => {
    const drawn = counts.map(() => counts[Math.floor(random() * counts.length)] ?? counts[0]);
    return f1(drawn.filter((each) => each !== undefined).reduce(sum));
  }).sort((a, b) => a - b);
  return [scores[Math.floor(rounds * 0.025)] ?? 0, scores[Math.floor(rounds * 0.975)] ?? 0];
}

/** A small linear congruential generator: the same draws every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Documents fall into halves by a hash of their name; one half is for looking at while working. */
function halfOf({ name }: ReturnDocument): string {
  let hash = 2_166_136_261;
  for (const unit of name.replace(/\.json$/u, '')) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return (hash >>> 2) % 2 === 0 ? 'half A' : 'half B';
}

function shown(figure: number): string {
  return Number.isNaN(figure) ? '–    ' : figure.toFixed(3);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  evaluateBacktracks();
}
