import type { FlagField, NumberField, TableRows, TextField } from './fields';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** One condition of a filter; all of them have to hold. */
export type Condition = { readonly negated: boolean } & (
  | {
      readonly kind: 'number';
      readonly field: NumberField;
      readonly comparison: Comparison;
      readonly value: number;
    }
  /** From `low` to `high`, both among them. */
  | {
      readonly kind: 'range';
      readonly field: NumberField;
      readonly low: number;
      readonly high: number;
    }
  /** The field contains the words, in any case of letters. */
  | { readonly kind: 'text'; readonly field: TextField; readonly words: string }
  | {
      readonly kind: 'flag';
      readonly field: FlagField;
      /** `undefined` asks for rows where it is not known. */
      readonly value: boolean | undefined;
    }
  /** Any of the fields that a person reads contains the words. */
  | { readonly kind: 'words'; readonly words: string }
);

const readFields: readonly TextField[] = ['problem', 'answer', 'model', 'sample'];

/** Whether a row meets every condition. A number that is not known meets none of its kind. */
export function matches(conditions: readonly Condition[], rows: TableRows, row: number): boolean {
  return conditions.every((condition) => holds(condition, rows, row) !== condition.negated);
}

function holds(condition: Condition, rows: TableRows, row: number): boolean {
  switch (condition.kind) {
    case 'number':
      return compare(rows.number(condition.field, row), condition.comparison, condition.value);
    case 'range': {
      const value = rows.number(condition.field, row);
      return value >= condition.low && value <= condition.high;
    }
    case 'text':
      return contains(rows.text(condition.field, row), condition.words);
    case 'flag':
      return rows.flag(condition.field, row) === condition.value;
    case 'words':
      return readFields.some((field) => contains(rows.text(field, row), condition.words));
  }
}

function compare(value: number, comparison: Comparison, other: number): boolean {
  switch (comparison) {
    case '=':
      return value === other;
    case '!=':
      return value !== other && !Number.isNaN(value);
    case '<':
      return value < other;
    case '<=':
      return value <= other;
    case '>':
      return value > other;
    case '>=':
      return value >= other;
  }
}

/** `words` are in lower case already. */
function contains(text: string, words: string): boolean {
  return text.toLowerCase().includes(words);
}
