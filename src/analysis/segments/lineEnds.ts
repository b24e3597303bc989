import { isLower, isWhiteSpace } from './characters';

/** A line of at least this length may have been wrapped by an editor rather than ended. */
const wrapWidth = 50;
/** The items of a list join the sentence that opens it up to this length, in UTF-16 units. */
const listWidth = 400;
/** Longest heading, in UTF-16 units. */
const headingWidth = 120;

/** A single line break inside a sentence under construction, with the offsets around it. */
export interface LineBreak {
  readonly text: string;
  readonly sentenceStart: number;
  readonly lineStart: number;
  /** Where the white space of the break begins. */
  readonly lineEnd: number;
  /** Where the next line begins to say something. */
  readonly nextLine: number;
}

/**
 * Whether a sentence goes on over a single line break that no end mark precedes: the line was
 * wrapped, ends with a comma or a colon, is a bold heading of what follows, or a list item follows.
 *
 * Example: "We need:" goes on into "- two eggs", "first add two" does not into "Then add three".
 */
export function carriesOn(at: LineBreak): boolean {
  const { text, lineStart, lineEnd, nextLine } = at;
  const last = text.charAt(lineEnd - 1);
  const small = isLower(text.charCodeAt(nextLine));
  return (
    (small && (last === ',' || lineEnd - lineStart >= wrapWidth)) ||
    opensWhatFollows(last) ||
    isHeading(at) ||
    (isBullet(text, nextLine) && lineEnd - at.sentenceStart < listWidth)
  );
}

function opensWhatFollows(mark: string): boolean {
  return mark === ':' || mark === '：';
}

/** "**Counting pairs**" on a line of its own. */
function isHeading({ text, sentenceStart, lineEnd }: LineBreak): boolean {
  return (
    lineEnd - sentenceStart <= headingWidth &&
    text.startsWith('**', sentenceStart) &&
    lineEnd - sentenceStart > 4 &&
    text.startsWith('**', lineEnd - 2)
  );
}

function isBullet(text: string, at: number): boolean {
  return '-*•–'.includes(text.charAt(at)) && isWhiteSpace(text.charCodeAt(at + 1));
}
