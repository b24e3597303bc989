import type { FlagField, NumberField, TableRows, TextField } from './fields';
import { holder } from './textPattern';

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
  /** The full text of problem, thought or answer contains a text. */
  | { readonly kind: 'passage'; readonly text: string }
);

type RowTest = (row: number) => boolean;

const readFields: readonly TextField[] = ['problem', 'answer', 'model', 'sample'];

/**
 * Tells whether a row meets every condition. A number that is not known meets none of its kind, and
 * neither does a text that has not been searched, nor their opposites. Rows may be added to the
 * table meanwhile: each distinct text is looked into once, however many rows have it.
 */
export function filterOf(conditions: readonly Condition[], rows: TableRows): RowTest {
  const tests = conditions.map((condition) => testOf(condition, rows));
  return (row) => tests.every((holds) => holds(row));
}

/** The texts that conditions ask for in the full texts of the trajectories. */
export function passagesIn(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap((each) => (each.kind === 'passage' ? each.text : []));
}

function testOf(condition: Condition, rows: TableRows): RowTest {
  const { negated } = condition;
  switch (condition.kind) {
    case 'number': {
      const { field, value } = condition;
      const compare = comparisons[condition.comparison];
      return (row) => compare(rows.number(field, row), value) !== negated;
    }
    case 'range': {
      const { field, low, high } = condition;
      return (row) => {
        const value = rows.number(field, row);
        return (value >= low && value <= high) !== negated;
      };
    }
    case 'text': {
      const { field } = condition;
      const contains = containing(condition.words, rows);
      return (row) => contains(field, row) !== negated;
    }
    case 'flag': {
      const { field, value } = condition;
      return (row) => (rows.flag(field, row) === value) !== negated;
    }
    case 'words': {
      const contains = containing(condition.words, rows);
      return (row) => readFields.some((field) => contains(field, row)) !== negated;
    }
    case 'passage': {
      const { text } = condition;
      return (row) => rows.holdsText?.(text, row) === !negated;
    }
  }
}

const comparisons: Readonly<Record<Comparison, (value: number, other: number) => boolean>> = {
  '=': (value, other) => value === other,
  '!=': (value, other) => value !== other && !Number.isNaN(value),
  '<': (value, other) => value < other,
  '<=': (value, other) => value <= other,
  '>': (value, other) => value > other,
  '>=': (value, other) => value >= other,
};

/** Whether texts of rows contain the words; each distinct text is looked into once. */
function containing(words: string, rows: TableRows): (field: TextField, row: number) => boolean {
  const holds = holder(words);
  const answers: (boolean | undefined)[] = [];
  return (field, row) => (answers[rows.textNumber(field, row)] ??= holds(rows.text(field, row)));
}
