import { leadIns } from '../cue';
import { cues } from '../cues';
import type { FactorId } from '../factors';
import { combine, hashOf } from './hash';
import { tokenHash, tokenKinds, TokenScanner } from './tokens';

/** A cue phrase found in a span, at UTF-16 offsets `[start, end)`. */
export interface CueHit {
  /** Hash of the factor and the place of the cue. */
  readonly feature: number;
  readonly factor: FactorId;
  /** How strongly the cue speaks, in log-odds, by hand. */
  readonly weight: number;
  /** Tokens of the phrase. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly ends: {
    readonly feature: number;
    readonly factor: FactorId;
    readonly weight: number;
    readonly opener: boolean;
  }[];
}

/** Words that may stand inside a phrase without changing it: "let me just also check". */
const fillers: ReadonlySet<number> = new Set(
  ['just', 'also', 'quickly', 'simply', 'really'].map(tokenHash),
);
const leadInHashes: ReadonlySet<number> = new Set([...leadIns].map(tokenHash));
const numberHash = hashOf('#');
/** Hits that are kept of one span. */
const hitsKept = 24;

const root = indexOfCues();

function indexOfCues(): Node {
  const scanner = new TokenScanner();
  const top = emptyNode();
  for (const { factor, place, weight, phrases } of cues) {
    const end = {
      feature: combine(hashOf(`cue ${factor}`), hashOf(place)),
      factor,
      weight,
      opener: place === 'opener',
    };
    for (const phrase of phrases) {
      scanner.scan(phrase);
      let node = top;
      for (let at = 0; at < scanner.count; at += 1) {
        node = child(node, scanner.hashes[at] ?? 0);
      }
      node.ends.push(end);
    }
  }
  return top;
}

function child(node: Node, hash: number): Node {
  const known = node.next.get(hash);
  if (known !== undefined) {
    return known;
  }
  const made = emptyNode();
  node.next.set(hash, made);
  return made;
}

function emptyNode(): Node {
  return { next: new Map(), ends: [] };
}

/**
 * The cue phrases of all factors in a span, whole words only, each factor and place once (the
 * longest phrase). Time is linear in the tokens times the longest phrase.
 */
export function findCues(tokens: TokenScanner): readonly CueHit[] {
  const hits: CueHit[] = [];
  const openers = openerLimit(tokens);
  for (let first = 0; first < tokens.count; first += 1) {
    if (root.next.has(tokenAt(tokens, first))) {
      findFrom(tokens, first, first <= openers, hits);
    }
  }
  return hits;
}

function findFrom(tokens: TokenScanner, first: number, opens: boolean, hits: CueHit[]): void {
  let node = root;
  for (let at = first; at < tokens.count; at += 1) {
    const hash = tokenAt(tokens, at);
    const next = node.next.get(hash);
    if (next === undefined) {
      if (at > first && at - first < 8 && skipped(tokens, at, hash)) {
        continue;
      }
      return;
    }
    node = next;
    for (const { feature, factor, weight, opener } of node.ends) {
      if (opens || !opener) {
        keep(hits, {
          feature,
          factor,
          weight: weight + 0.25 * Math.min(3, at - first),
          length: at + 1 - first,
          start: tokens.starts[first] ?? 0,
          end: tokens.ends[at] ?? 0,
        });
      }
    }
  }
}

function keep(hits: CueHit[], hit: CueHit): void {
  const known = hits.findIndex(({ feature }) => feature === hit.feature);
  const before = hits[known];
  if (before !== undefined) {
    if (hit.length > before.length) {
      hits[known] = hit;
    }
  } else if (hits.length < hitsKept) {
    hits.push(hit);
  }
}

/** Marks such as commas do not part a phrase, but the ends of sentences do. */
function skipped(tokens: TokenScanner, at: number, hash: number): boolean {
  return fillers.has(hash) || (tokens.kinds[at] === tokenKinds.mark && hash !== questionMark);
}

const questionMark = tokenHash('?');

function tokenAt(tokens: TokenScanner, at: number): number {
  return tokens.kinds[at] === tokenKinds.number ? numberHash : (tokens.hashes[at] ?? 0);
}

/** The last token at which an opener may start: behind lead-in words and marks. */
function openerLimit(tokens: TokenScanner): number {
  let at = 0;
  while (at < tokens.count - 1 && at < 9 && isLeadIn(tokens, at)) {
    at += 1;
  }
  return at;
}

function isLeadIn(tokens: TokenScanner, at: number): boolean {
  return tokens.kinds[at] === tokenKinds.mark || leadInHashes.has(tokens.hashes[at] ?? 0);
}
