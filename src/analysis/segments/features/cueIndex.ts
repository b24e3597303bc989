import { leadIns } from '../cue';
import { cues } from '../cues';
import type { FactorId } from '../factors';
import { PhraseTrie, trieRoot } from '../phraseTrie';
import { combine, hashOf } from './hash';
import { HashIndex } from './hashIndex';
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

/** A cue whose phrase ends at a node of the trie. */
interface CueEnd {
  readonly feature: number;
  readonly factor: FactorId;
  readonly weight: number;
  readonly opener: boolean;
}

/** Words that may stand inside a phrase without changing it: "let me just also check". */
const fillers = HashIndex.of(['just', 'also', 'quickly', 'simply', 'really'].map(tokenHash));
const leadInHashes = HashIndex.of([...leadIns].map(tokenHash));
const numberHash = hashOf('#');
const questionMark = tokenHash('?');
/** Hits that are kept of one span. */
export const hitsKept = 24;
/** Tokens and lead-in words before an opener, at most. */
const leadInsRead = 9;
/** Tokens from the start of a phrase within which fillers are skipped. */
const fillerReach = 8;
const noHits: readonly CueHit[] = [];

const trie = trieOfCues();

function trieOfCues(): PhraseTrie<CueEnd> {
  const scanner = new TokenScanner();
  const made = new PhraseTrie<CueEnd>();
  for (const { factor, place, weight, phrases } of cues) {
    const feature = combine(hashOf(`cue ${factor}`), hashOf(place));
    for (const phrase of phrases) {
      scanner.scan(phrase);
      made.add(scanner.hashes, scanner.count, {
        feature,
        factor,
        weight,
        opener: place === 'opener',
      });
    }
  }
  return made;
}

/**
 * The cue phrases of all factors in a span, whole words only, each factor and place once (the
 * longest phrase). Time is linear in the tokens times the longest phrase.
 */
export function findCues(tokens: TokenScanner): readonly CueHit[] {
  let hits: CueHit[] | undefined;
  const openers = openerLimit(tokens);
  for (let first = 0; first < tokens.count; first += 1) {
    const node = trie.start(tokenAt(tokens, first));
    if (node !== trieRoot) {
      hits ??= [];
      findFrom(tokens, first, node, first <= openers, hits);
    }
  }
  return hits ?? noHits;
}

/** Follows the phrases that start with token `first`, which leads to `node`. */
function findFrom(
  tokens: TokenScanner,
  first: number,
  node: number,
  opens: boolean,
  hits: CueHit[],
): void {
  let reached = node;
  let at = first;
  for (;;) {
    for (const end of trie.endsAt(reached)) {
      if (opens || !end.opener) {
        keep(hits, end, tokens, first, at);
      }
    }
    let next: number;
    do {
      at += 1;
      if (at >= tokens.count) {
        return;
      }
      next = trie.child(reached, tokenAt(tokens, at));
    } while (next === trieRoot && at - first < fillerReach && isSkipped(tokens, at));
    if (next === trieRoot) {
      return;
    }
    reached = next;
  }
}

/** Keeps tokens `[first, last]` as a hit, unless a hit of that feature is as long. */
function keep(
  hits: CueHit[],
  { feature, factor, weight }: CueEnd,
  tokens: TokenScanner,
  first: number,
  last: number,
): void {
  const known = hits.findIndex((hit) => hit.feature === feature);
  const length = last + 1 - first;
  const isKept = known < 0 ? hits.length < hitsKept : length > (hits[known]?.length ?? 0);
  if (isKept) {
    hits[known < 0 ? hits.length : known] = {
      feature,
      factor,
      weight: weight + 0.25 * Math.min(3, last - first),
      length,
      start: tokens.starts[first] ?? 0,
      end: tokens.ends[last] ?? 0,
    };
  }
}

/** Marks such as commas do not part a phrase, but the ends of sentences do. */
function isSkipped(tokens: TokenScanner, at: number): boolean {
  const hash = tokenAt(tokens, at);
  return fillers.has(hash) || (tokens.kinds[at] === tokenKinds.mark && hash !== questionMark);
}

function tokenAt(tokens: TokenScanner, at: number): number {
  return tokens.kinds[at] === tokenKinds.number ? numberHash : (tokens.hashes[at] ?? 0);
}

/** The last token at which an opener may start: behind lead-in words and marks. */
function openerLimit(tokens: TokenScanner): number {
  let at = 0;
  while (at < tokens.count - 1 && at < leadInsRead && isLeadIn(tokens, at)) {
    at += 1;
  }
  return at;
}

function isLeadIn(tokens: TokenScanner, at: number): boolean {
  return tokens.kinds[at] === tokenKinds.mark || leadInHashes.has(tokens.hashes[at] ?? 0);
}
