/**
 * What a table of trajectories knows of each row, by the names that the filter language uses.
 * A new field is one entry here and one case in whoever supplies the rows.
 */
export const numberFields = [
  { name: 'tokens', description: 'tokens of prompt, thought and answer together' },
  { name: 'prompt', description: 'tokens of the prompt' },
  { name: 'thought', description: 'tokens of the thought' },
  { name: 'output', description: 'tokens of thought and answer' },
  { name: 'segments', description: 'segments of the thought' },
  { name: 'backtracks', description: 'returns to an earlier point' },
  { name: 'abandoned', description: 'tokens of branches that backtracks gave up' },
  { name: 'reward', description: 'the recorded reward' },
  { name: 'kv', description: 'bytes of KV cache at the end' },
  { name: 'cost', description: 'dollars on the serving profile' },
  { name: 'record', description: 'place of the record in the file, from 1' },
] as const;

export const textFields = [
  { name: 'problem', description: 'the question' },
  { name: 'model', description: 'the model' },
  { name: 'sample', description: 'the producer’s name of the sample' },
  { name: 'answer', description: 'the extracted answer' },
  { name: 'gold', description: 'the right answer' },
  { name: 'format', description: 'the format of the record' },
  { name: 'finish', description: 'why generation ended' },
] as const;

export const flagFields = [
  { name: 'correct', description: 'true, false or unknown' },
  { name: 'truncated', description: 'true or false' },
] as const;

export type NumberField = (typeof numberFields)[number]['name'];
export type TextField = (typeof textFields)[number]['name'];
export type FlagField = (typeof flagFields)[number]['name'];

/** The rows of a table, asked for one value at a time, so that they may lie in columns. */
export interface TableRows {
  readonly length: number;
  /** NaN where it is not known. */
  number(field: NumberField, row: number): number;
  /** Empty where it is not known. */
  text(field: TextField, row: number): string;
  /** A number from 0 on that stands for the text: equal numbers, whatever the field, are equal texts. */
  textNumber(field: TextField, row: number): number;
  flag(field: FlagField, row: number): boolean | undefined;
  /**
   * Whether problem, thought or answer of the row, in their full length, hold a text in any case of
   * letters; `undefined` where they have not been searched, or are not known.
   */
  holdsText?(text: string, row: number): boolean | undefined;
  /** Rows of one group are siblings. */
  group(row: number): number;
}

export function isNumberField(name: string): name is NumberField {
  return numberFields.some((field) => field.name === name);
}

export function isTextField(name: string): name is TextField {
  return textFields.some((field) => field.name === name);
}

export function isFlagField(name: string): name is FlagField {
  return flagFields.some((field) => field.name === name);
}
