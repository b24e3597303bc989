import type { FactorId } from './factors';
import { type GroupId, groups } from './groups';
import type { Labeller, SpanLabel, UserFactorName } from './labeller';
import { findPattern, type PatternMatch, type PhrasePattern, phrasePattern } from './phrasePattern';
import { wordsOf } from './words';

/** A thought factor of the user's own, checked and ready to use; plain data for every thread. */
export interface UserFactor extends UserFactorName {
  /** The group that it counts to; its colour stands for the factor unless there is one of its own. */
  readonly group: GroupId;
  readonly patterns: readonly PhrasePattern[];
}

export interface CheckedFactors {
  readonly factors: readonly UserFactor[];
  /** What is wrong with the entries that were left out, in words for the user. */
  readonly problems: readonly string[];
}

export const mostUserFactors = 50;
export const mostPatterns = 100;

/** UTF-16 units of a span whose words are searched for the user's patterns. */
const unitsRead = 4_800;

/**
 * Checks what stands in the setting: a list of `{name, group, color?, patterns}`. Entries that are
 * wrong are left out with a reason, the others still work.
 *
 * Example: `[{name: 'Unit check', group: 'check', patterns: ['the units … match']}]`.
 */
export function checkUserFactors(value: unknown): CheckedFactors {
  if (!Array.isArray(value)) {
    return { factors: [], problems: value === undefined ? [] : ['The setting has to be a list.'] };
  }
  const factors: UserFactor[] = [];
  const problems: string[] = [];
  const names = new Set<string>();
  for (const [index, entry] of (value as readonly unknown[]).entries()) {
    const checked = checkFactor(entry, names, factors.length);
    if (typeof checked === 'string') {
      problems.push(`Factor ${index + 1}: ${checked}.`);
    } else {
      factors.push(checked);
      names.add(checked.name);
    }
  }
  return { factors, problems };
}

function checkFactor(
  entry: unknown,
  names: ReadonlySet<string>,
  count: number,
): UserFactor | string {
  if (count >= mostUserFactors) {
    return `there can be ${mostUserFactors} factors at most`;
  }
  if (typeof entry !== 'object' || entry === null) {
    return 'it has to be an object with name, group and patterns';
  }
  const { name, group, color, patterns } = entry as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || name.trim() === '' || name.length > 60) {
    return '"name" has to be a text of 1 to 60 characters';
  }
  if (names.has(name.trim())) {
    return `the name "${name.trim()}" is taken`;
  }
  const known = groups.find(({ id }) => id === group && id !== 'unsure');
  if (known === undefined) {
    return `"group" has to be one of ${groupNames()}`;
  }
  if (color !== undefined && !isColor(color)) {
    return '"color" has to be written as #rrggbb';
  }
  const read = checkPatterns(patterns);
  return typeof read === 'string'
    ? read
    : { name: name.trim(), group: known.id, patterns: read, ...(color !== undefined && { color }) };
}

function groupNames(): string {
  return groups
    .map(({ id }) => id)
    .filter((id) => id !== 'unsure')
    .join(', ');
}

function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/iu.test(value);
}

function checkPatterns(value: unknown): readonly PhrasePattern[] | string {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostPatterns) {
    return `"patterns" has to be a list of 1 to ${mostPatterns} phrases`;
  }
  const patterns: PhrasePattern[] = [];
  for (const each of value as readonly unknown[]) {
    const pattern = typeof each === 'string' ? phrasePattern(each) : 'it is no text';
    if (typeof pattern === 'string') {
      return `the pattern ${JSON.stringify(each)} cannot be used: ${pattern}`;
    }
    patterns.push(pattern);
  }
  return patterns;
}

/**
 * A labeller that asks the user's factors first: a span in which a pattern stands gets that factor
 * with full confidence and the matched words as its cue; the first factor that fits wins. `factor`
 * is then the plainest built-in factor of the group, for code that knows no others.
 */
export function withUserFactors(labeller: Labeller, factors: readonly UserFactor[]): Labeller {
  if (factors.length === 0) {
    return labeller;
  }
  return {
    name: labeller.name,
    label(spans) {
      const labels = labeller.label(spans);
      return labels.map((label, index) => claimed(label, spans[index] ?? '', factors));
    },
    factors(spans) {
      const unclaimed = labeller.factors(spans);
      return (index) => {
        const claim = claimOn(spans[index] ?? '', factors);
        return claim === undefined ? unclaimed(index) : standIn[claim.factor.group];
      };
    },
  };
}

/** The factor that has a span, and the words that gave it. */
interface Claim {
  readonly factor: UserFactor;
  readonly words: PatternMatch;
}

function claimed(label: SpanLabel, span: string, factors: readonly UserFactor[]): SpanLabel {
  const claim = claimOn(span, factors);
  if (claim === undefined) {
    return label;
  }
  const { name, group, color } = claim.factor;
  const cue = span.slice(claim.words.start, claim.words.end);
  const userFactor = { name, ...(color !== undefined && { color }) };
  return { ...label, factor: standIn[group], cue, confidence: 1, userFactor };
}

function claimOn(span: string, factors: readonly UserFactor[]): Claim | undefined {
  const words = wordsOf(span.slice(0, unitsRead));
  for (const factor of factors) {
    for (const pattern of factor.patterns) {
      const match = findPattern(pattern, words);
      if (match !== undefined) {
        return { factor, words: match };
      }
    }
  }
  return undefined;
}

/** The built-in factor that stands for a group. */
const standIn: Readonly<Record<GroupId, FactorId>> = {
  restate: 'restate-goal',
  plan: 'plan-step',
  recall: 'recall-fact',
  compute: 'calculate',
  explore: 'hypothesise',
  example: 'try-example',
  check: 'check-result',
  doubt: 'express-doubt',
  correct: 'correct-error',
  consolidate: 'sum-up',
  answer: 'state-answer',
  unsure: 'unsure',
};
