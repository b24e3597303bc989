import {
  flagFields,
  isFlagField,
  isNumberField,
  isTextField,
  numberFields,
  textFields,
} from './fields';
import type { Comparison, Condition } from './filter';

/** What is wrong with a filter, and at which UTF-16 unit of it. */
export interface FilterError {
  readonly offset: number;
  readonly message: string;
}

export type ParsedFilter =
  | { readonly ok: true; readonly conditions: readonly Condition[] }
  | { readonly ok: false; readonly error: FilterError };

interface Term {
  readonly offset: number;
  readonly negated: boolean;
  /** Empty for plain words. */
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  readonly quoted: boolean;
  readonly valueOffset: number;
}

/** A term: `-` for not, a field with an operator, and a word or a quoted text. */
const term = /(-?)(?:([A-Za-z]+)(:|>=|<=|!=|=|>|<))?(?:"([^"]*)("?)|([^\s"]+))|(\S)/y;

const units: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

/**
 * Reads the filter language: terms apart by white space, all of which have to hold.
 *
 * `tokens>4000` compares (`:` is `=`), `tokens:1k..4k` asks for a range, `correct:false`,
 * `model:qwen` and `answer:"1/2"` look into one field, `"carry the two"` looks into the full texts of
 * the trajectory, and plain words look into what the row shows; `-` before a term turns it round.
 */
export function parseFilter(text: string): ParsedFilter {
  const conditions: Condition[] = [];
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    if (at >= text.length) {
      return { ok: true, conditions };
    }
    term.lastIndex = at;
    const match = term.exec(text);
    if (match === null || match[7] !== undefined || match[5] === '') {
      return failure(
        at,
        match?.[5] === '' ? 'The quotation mark is not closed.' : 'A term is wanted.',
      );
    }
    const condition = conditionOf(termOf(match, at));
    if ('message' in condition) {
      return { ok: false, error: condition };
    }
    conditions.push(condition);
    at = term.lastIndex;
  }
}

function termOf(match: RegExpExecArray, offset: number): Term {
  const [, minus = '', field = '', operator = '', quoted, , word = ''] = match;
  return {
    offset,
    negated: minus !== '',
    field: field.toLowerCase(),
    operator,
    value: quoted ?? word,
    quoted: quoted !== undefined,
    valueOffset: offset + minus.length + field.length + operator.length,
  };
}

function conditionOf(given: Term): Condition | FilterError {
  const { negated, field, operator, value, quoted } = given;
  if (field === '') {
    return quoted && value !== ''
      ? { kind: 'passage', negated, text: value }
      : { kind: 'words', negated, words: value };
  }
  if (isNumberField(field)) {
    return numberCondition(given, field);
  }
  if (operator !== ':' && operator !== '=') {
    const known = isTextField(field) || isFlagField(field);
    return known ? problem(given, `"${field}" is compared by ":" only.`) : unknownField(given);
  }
  if (isTextField(field)) {
    return { kind: 'text', negated, field, words: value };
  }
  if (isFlagField(field)) {
    const flag = flags.get(value.toLowerCase());
    return flag === undefined
      ? problem(given, `"${field}" is true, false or unknown.`)
      : { kind: 'flag', negated, field, value: flag.value };
  }
  return unknownField(given);
}

const flags: ReadonlyMap<string, { readonly value: boolean | undefined }> = new Map([
  ['true', { value: true }],
  ['false', { value: false }],
  ['unknown', { value: undefined }],
]);

function numberCondition(
  given: Term,
  field: Extract<Condition, { kind: 'number' }>['field'],
): Condition | FilterError {
  const { negated, operator, value } = given;
  const range = /^(.*?)\.\.(.*)$/.exec(value);
  if (range !== null && operator === ':') {
    const [, low = '', high = ''] = range;
    const from = low === '' ? -Infinity : numberOf(low);
    const to = high === '' ? Infinity : numberOf(high);
    return from === undefined || to === undefined
      ? problem(given, `"${value}" is not a range such as 1k..4k.`)
      : { kind: 'range', negated, field, low: from, high: to };
  }
  const number = numberOf(value);
  const comparison = operator === ':' ? '=' : (operator as Comparison);
  return number === undefined
    ? problem(given, `"${value}" is not a number.`)
    : { kind: 'number', negated, field, comparison, value: number };
}

function numberOf(text: string): number | undefined {
  const match = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)([kmg]?)$/i.exec(text);
  const factor = units[match?.[2]?.toLowerCase() ?? ''];
  return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}

function unknownField(given: Term): FilterError {
  const known = [...numberFields, ...textFields, ...flagFields].map(({ name }) => name);
  const message = `There is no "${given.field}". Known are: ${known.join(', ')}.`;
  return { offset: given.offset + (given.negated ? 1 : 0), message };
}

function problem(given: Term, message: string): FilterError {
  return { offset: given.valueOffset, message };
}

function failure(offset: number, message: string): ParsedFilter {
  return { ok: false, error: { offset, message } };
}
