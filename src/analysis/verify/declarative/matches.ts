import type { Matcher, RE2JS } from 're2js';

/** A place that an expression matches. Offsets are UTF-16 units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The named groups that took part. */
  readonly groups: Readonly<Record<string, string>>;
}

/** The places that an expression matches, in order, up to so many of the last. */
export function allMatches(pattern: RE2JS, text: string, most: number): readonly Match[] {
  const matches: Match[] = [];
  const matcher = pattern.matcher(text);
  while (matcher.find()) {
    matches.push({
      start: matcher.start(),
      end: matcher.end(),
      groups: namedGroups(pattern, matcher),
    });
    if (matches.length > 2 * most) {
      matches.splice(0, most);
    }
  }
  return matches;
}

/** The texts of the named groups of the match at hand. */
export function namedGroups(pattern: RE2JS, matcher: Matcher): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const name of Object.keys(pattern.namedGroups())) {
    const text = matcher.group(name);
    if (text !== null) {
      groups[name] = text;
    }
  }
  return groups;
}
