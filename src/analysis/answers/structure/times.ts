import { type Structure } from './structure';

/** Times of day and dates, before anything in them can be taken for a ratio or a fraction. */

const clock = /^(\d{1,2}):(\d{2})\s*(?:\\text\{\s*)?([ap])?\.?\s*(m)?\.?\s*\}?$/i;

export function readTime(source: string): Structure | undefined {
  if (/^(?:12\s*)?noon$/i.test(source)) {
    return { kind: 'time', minutes: 720 };
  }
  const match = clock.exec(source);
  const half = match?.[3]?.toLowerCase();
  if (match === null || half === undefined || match[4] === undefined) {
    return undefined;
  }
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  if (hour < 1 || hour > 12 || minute > 59) {
    return undefined;
  }
  return { kind: 'time', minutes: ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute };
}

/** Minutes after midnight where `source` could be a time without saying so, such as `20:34`. */
export function possibleMinutes(source: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(source);
  const hour = Number(match?.[1] ?? 99);
  const minute = Number(match?.[2] ?? 99);
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}

/** Dates with the year first, and dates whose order of day and month is left as written. */
export function readDate(source: string): Structure | undefined {
  const match =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(source) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/.exec(source);
  if (match !== null) {
    const [, year = '', month = '', day = ''] = match;
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31) {
      return { kind: 'date', iso: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
    }
  }
  return /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(source)
    ? { kind: 'date', iso: source.replaceAll('.', '/') }
    : undefined;
}
