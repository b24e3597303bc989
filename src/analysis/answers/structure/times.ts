import { type Structure } from './structure';

/** Times of day, before anything in them can be taken for a ratio. */

const clock = /^(\d{1,2})(?::(\d{2}))?\s*(?:\\text\{\s*)?([ap])\.?\s*m\.?\s*\}?$/i;
const named: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['12 noon', 720],
  ['midday', 720],
  ['midnight', 0],
  ['12 midnight', 0],
]);

/** `7:45 PM`, `3 p.m.`, `noon` and 下午3点. */
export function readTime(source: string): Structure | undefined {
  const minutes = named.get(source.toLowerCase()) ?? chineseMinutes(source);
  if (minutes !== undefined) {
    return { kind: 'time', minutes };
  }
  const match = clock.exec(source);
  const half = match?.[3]?.toLowerCase();
  if (match === null || half === undefined) {
    return undefined;
  }
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour < 1 || hour > 12 || minute > 59) {
    return undefined;
  }
  return { kind: 'time', minutes: ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute };
}

function chineseMinutes(source: string): number | undefined {
  const match =
    /^(上午|早上|中午|下午|晚上)\s*(\d{1,2})\s*[点時时:]\s*(?:(\d{1,2})\s*分?|(半))?$/.exec(source);
  if (match === null) {
    return undefined;
  }
  const hour = Number(match[2]);
  const isLate = /[下晚]/.test(match[1] ?? '') && hour < 12;
  const minute = match[4] === undefined ? Number(match[3] ?? 0) : 30;
  return hour > 23 || minute > 59 ? undefined : (hour + (isLate ? 12 : 0)) * 60 + minute;
}

/** Minutes after midnight where `source` could be a time without saying so, such as `20:34`. */
export function possibleMinutes(source: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(source);
  const hour = Number(match?.[1] ?? 99);
  const minute = Number(match?.[2] ?? 99);
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}
