import { lastStartingAtOrBefore, textOffset, type TextOffset } from '../base/positions';
import type { Segment } from '../analysis/model';

/** The texts of a trajectory that its document shows. */
export type Part = 'problem' | 'thought' | 'response';

export interface PartText {
  readonly part: Part;
  readonly heading: string;
  readonly text: string;
  /** Shown in place of an empty text. */
  readonly placeholder: string;
}

/** A stretch of the document that shows a stretch of one text, unit by unit. */
interface Run {
  readonly start: TextOffset;
  readonly end: TextOffset;
  readonly part: Part;
  readonly from: TextOffset;
}

export interface Section {
  readonly part: Part;
  readonly heading: string;
  /** Offsets in the document: of the heading, of the text and of the text's end. */
  readonly headingStart: number;
  readonly start: number;
  readonly end: number;
}

/** A line is drawn up to column 10,000 only; longer ones are broken at a sentence. */
const longestLine = 2000;

/**
 * The text of a trajectory document and the way between its offsets and those of the trajectory's
 * texts. Line ends become `\n` and over-long lines are broken, so the two differ.
 */
export class TrajectoryLayout {
  readonly text: string;
  readonly sections: readonly Section[];
  private readonly runs: readonly Run[];
  /** The runs of each text by where they start in it. */
  private readonly placesOf = new Map<Part, { start: TextOffset; run: Run }[]>();

  constructor(parts: readonly PartText[], segments: readonly Segment[]) {
    const writer = new LayoutWriter();
    this.sections = parts.map((part) =>
      writer.section(part, part.part === 'thought' ? breaksOf(part.text, segments) : []),
    );
    this.text = writer.text;
    this.runs = writer.runs;
    for (const run of this.runs) {
      const places = this.placesOf.get(run.part) ?? [];
      places.push({ start: run.from, run });
      this.placesOf.set(run.part, places);
    }
  }

  section(part: Part): Section | undefined {
    return this.sections.find((each) => each.part === part);
  }

  /** Offset in the document of an offset in one of the texts. */
  toDocument(part: Part, offset: number): number {
    const places = this.placesOf.get(part) ?? [];
    const place = places[lastStartingAtOrBefore(places, textOffset(offset))];
    return place === undefined
      ? (this.section(part)?.start ?? 0)
      : Math.min(place.run.start + (offset - place.start), place.run.end);
  }

  /** The text and its offset shown at an offset of the document. */
  fromDocument(offset: number): { readonly part: Part; readonly offset: number } | undefined {
    const run = this.runs[lastStartingAtOrBefore(this.runs, textOffset(offset))];
    return run !== undefined && offset < run.end
      ? { part: run.part, offset: run.from + (offset - run.start) }
      : undefined;
  }
}

class LayoutWriter {
  readonly runs: Run[] = [];
  private readonly pieces: string[] = [];
  private length = 0;

  get text(): string {
    return this.pieces.join('');
  }

  section({ part, heading, text, placeholder }: PartText, breaks: readonly number[]): Section {
    if (this.length > 0) {
      this.write('\n\n');
    }
    const headingStart = this.length;
    this.write(`${heading}\n\n`);
    const start = this.length;
    if (text.trim() === '') {
      this.write(placeholder);
    } else {
      this.body(part, text, breaks);
    }
    return { part, heading, headingStart, start, end: this.length };
  }

  /** Writes a text without its leading and trailing blank lines. */
  private body(part: Part, text: string, breaks: readonly number[]): void {
    const first = text.length - text.trimStart().length;
    const last = text.trimEnd().length;
    let from = first;
    for (const at of breaks) {
      if (at > from && at < last) {
        this.run(part, text, from, at);
        this.write('\n');
        from = at;
      }
    }
    this.run(part, text, from, last);
  }

  private run(part: Part, text: string, from: number, to: number): void {
    const lineEnd = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
    lineEnd.lastIndex = from;
    let at = from;
    for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
      if (match.index >= to) {
        break;
      }
      this.piece(part, text.slice(at, match.index), at);
      this.write('\n');
      at = match.index + match[0].length;
    }
    this.piece(part, text.slice(at, to), at);
  }

  private piece(part: Part, text: string, from: number): void {
    if (text !== '') {
      const start = textOffset(this.length);
      this.write(text);
      this.runs.push({ start, end: textOffset(this.length), part, from: textOffset(from) });
    }
  }

  private write(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }
}

/** Where lines that are too long to draw are broken: before the last segment that still fits. */
function breaksOf(text: string, segments: readonly Segment[]): readonly number[] {
  const breaks: number[] = [];
  let lineStart = 0;
  for (const [index, { start, end }] of segments.entries()) {
    const previous = segments[index - 1];
    if (previous !== undefined) {
      const newline = text.slice(previous.start, previous.end).lastIndexOf('\n');
      if (newline !== -1) {
        lineStart = previous.start + newline + 1;
      }
    }
    if (end - lineStart > longestLine && start > lineStart) {
      breaks.push(start);
      lineStart = start;
    }
  }
  return breaks;
}
