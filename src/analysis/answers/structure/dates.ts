import { type Structure } from './structure';

/** Dates by figures and by the names of months. */

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const monthName = `(${months.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|sept)\\.?`;
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:,?\\s*(\\d{4}))?';
const monthFirst = new RegExp(`^${monthName}\\s+(?:the )?${day}${year}$`, 'i');
const dayFirst = new RegExp(`^(?:the )?${day}\\s+(?:of )?${monthName}${year}$`, 'i');
const monthAndYear = new RegExp(`^${monthName},?\\s+(\\d{4})$`, 'i');
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,\s*/i;

/**
 * Dates with the year first, with a month by name (with or without a year), and dates whose order
 * of day and month is left as written. Example: `Jan 2nd, 2031` is 2031-01-02.
 */
export function readDate(source: string): Structure | undefined {
  return /^\d/.test(source) ? (readFigures(source) ?? readNamed(source)) : readNamed(source);
}

function readFigures(source: string): Structure | undefined {
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(source) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(source);
  if (match !== null) {
    const [, y = '', m = '', d = ''] = match;
    return dateOf(y, Number(m), Number(d));
  }
  const monthOnly = /^(\d{4})-(\d{2})$/.exec(source);
  if (monthOnly !== null && Number(monthOnly[2]) >= 1 && Number(monthOnly[2]) <= 12) {
    return { kind: 'date', iso: source };
  }
  return /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(source)
    ? { kind: 'date', iso: source.replaceAll('.', '/') }
    : undefined;
}

function readNamed(source: string): Structure | undefined {
  if (source.length > 40 || !/[A-Za-z]{3}/.test(source)) {
    return undefined;
  }
  const bare = source
    .replace(/\\text\{([^{}]*)\}/g, '$1')
    .trim()
    .replace(weekday, '');
  const first = monthFirst.exec(bare);
  if (first !== null) {
    return dateOf(first[3] ?? '-', monthNumber(first[1] ?? ''), Number(first[2]));
  }
  const second = dayFirst.exec(bare);
  if (second !== null) {
    return dateOf(second[3] ?? '-', monthNumber(second[2] ?? ''), Number(second[1]));
  }
  const third = monthAndYear.exec(bare);
  return third === null
    ? undefined
    : { kind: 'date', iso: `${third[2] ?? ''}-${twoDigits(monthNumber(third[1] ?? ''))}` };
}

function monthNumber(name: string): number {
  return months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function dateOf(y: string, m: number, d: number): Structure | undefined {
  return m >= 1 && m <= 12 && d >= 1 && d <= 31
    ? { kind: 'date', iso: `${y}-${twoDigits(m)}-${twoDigits(d)}` }
    : undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
