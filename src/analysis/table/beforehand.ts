import { type Condition, filterOf } from './filter';
import type { TableRows } from './fields';

/** What a filter can tell of trajectories that are read and not annotated yet. */
export interface Beforehand {
  /** A text that each trajectory that is wanted holds: a quoted one, where there is one. */
  readonly sought: string;
  /** A trajectory that passes is in the view: no condition waits for the annotation. */
  readonly decides: boolean;
  /** A record that does not hold what is sought, or does not pass, is not in the view. */
  readonly excludes: boolean;
  /** Whether a row meets all conditions that do not wait; it need not know more than these ask. */
  readonly test: (rows: TableRows) => (row: number) => boolean;
}

/** Fields that a record says by itself, mostly in these words. */
const soughtFields: readonly string[] = ['problem', 'sample', 'model'];

/**
 * What the conditions of a filter tell before the annotation; nothing where all wait for it, or
 * where no text is known by which to find the records.
 */
export function beforehand(conditions: readonly Condition[]): Beforehand | undefined {
  const known = conditions.filter(isKnownBeforehand);
  const passage = longest(known.map(passageOf));
  const sought = passage === '' ? longest(known.map(wordsOf)) : passage;
  if (sought === '') {
    return undefined;
  }
  return {
    sought,
    decides: known.length === conditions.length,
    // Plain words that are not found may stand in the answer, which only the annotation finds.
    excludes: passage !== '' && known.every(({ kind }) => kind !== 'words'),
    test: (rows) => filterOf(known, rows),
  };
}

function isKnownBeforehand(condition: Condition): boolean {
  switch (condition.kind) {
    case 'passage':
      return true;
    case 'words':
      return !condition.negated;
    case 'text':
      return condition.field !== 'answer';
    case 'flag':
      return condition.field === 'truncated';
    case 'number':
    case 'range':
      return condition.field === 'record' || condition.field === 'reward';
  }
}

function passageOf(condition: Condition): string {
  return condition.kind === 'passage' && !condition.negated ? condition.text : '';
}

function wordsOf(condition: Condition): string {
  const isSought =
    condition.kind === 'words' ||
    (condition.kind === 'text' && soughtFields.includes(condition.field));
  return isSought && !condition.negated ? condition.words : '';
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}
