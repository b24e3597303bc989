/**
 * Text from a file, made inert for a Markdown tooltip: no markup, no link, no icon, no control
 * character; on one line and at most `limit` UTF-16 units long.
 */
export function inertMarkdown(text: string, limit = 160): string {
  const line = plainLine(text, limit);
  return line.replace(/[\\`*_{}[\]()<>#+\-.!|~$&:@/]/g, '\\$&');
}

/** Text from a file for a plain-text place: one line, no control character, bounded. */
export function plainLine(text: string, limit = 160): string {
  const cut = text.length > limit * 4 ? text.slice(0, limit * 4) : text;
  const line = cut
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= limit) {
    return line;
  }
  const end = isHighSurrogate(line.charCodeAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${line.slice(0, end)}…`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Text from a file for a label in which VS Code would draw `$(name)` as an icon. */
export function inertLabel(text: string, limit = 80): string {
  return plainLine(text, limit).replaceAll('$(', '$\u200B(');
}
