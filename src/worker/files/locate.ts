import { RawLocator } from '../../analysis/formats/json/sourceMap';
import type { SourceText, Trajectory, TrajectoryId } from '../../analysis/model';
import {
  lastStartingAtOrBefore,
  type RawOffset,
  rawOffset,
  type TextOffset,
} from '../../base/positions';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { FilePosition, Located } from '../protocol';

const parts = ['thought', 'response', 'problem'] as const;

/** Finds what stands at a place of the raw file: which text of which trajectory, which segment. */
export async function locate(
  file: CorpusFile,
  position: FilePosition,
  annotated: (id: TrajectoryId) => Promise<AnnotatedTrajectoryEntry>,
): Promise<Located | undefined> {
  for (const record of recordsAt(file, position.line)) {
    const raw = await file.rawText(record);
    const lines = new RecordLines(raw, file.lineOf(record), file.characterOf(record));
    const offset = lines.offsetOf(position);
    const content = await file.content(record);
    if (offset === undefined || content.kind !== 'trajectories') {
      continue;
    }
    const locator = new RawLocator(raw);
    const found = placeIn(content.trajectories, locator, offset);
    if (found === undefined) {
      continue;
    }
    const id = { record, index: found.index };
    if (found.part !== 'thought') {
      return { id, text: found.part, offset: found.offset };
    }
    const segment = segmentAt(await annotated(id), found.offset, locator, lines);
    return { id, text: found.part, offset: found.offset, ...segment };
  }
  return undefined;
}

function segmentAt(
  { annotation, trajectory }: AnnotatedTrajectoryEntry,
  offset: TextOffset,
  locator: RawLocator,
  lines: RecordLines,
): Pick<Located, 'segment' | 'range'> {
  const segment = lastStartingAtOrBefore(annotation.segments, offset);
  const span = annotation.segments[segment];
  const ranges = span === undefined ? [] : locator.toRaw(ownPieces(trajectory.thought), span);
  const first = ranges[0];
  const last = ranges.at(-1);
  return first === undefined || last === undefined
    ? {}
    : { segment, range: { start: lines.positionOf(first.start), end: lines.positionOf(last.end) } };
}

function recordsAt(file: CorpusFile, line: number): readonly number[] {
  const first = file.recordAtLine(line);
  if (first === undefined) {
    return [];
  }
  const records = [first];
  for (let next = first + 1; next < file.recordCount && file.lineOf(next) <= line; next++) {
    records.push(next);
  }
  return records;
}

interface Place {
  readonly index: number;
  readonly part: (typeof parts)[number];
  readonly offset: TextOffset;
}

function placeIn(
  trajectories: readonly Trajectory[],
  locator: RawLocator,
  offset: RawOffset,
): Place | undefined {
  for (const trajectory of trajectories) {
    const found = locator.fromRaw(
      offset,
      parts.map((part) => ownPieces(trajectory[part])),
    );
    const part = found && parts[found.text];
    if (found !== undefined && part !== undefined) {
      return { index: trajectory.index, part, offset: found.offset };
    }
  }
  return undefined;
}

/** A text as far as the record itself holds it; a trajectory may span several. */
function ownPieces({ text, pieces }: SourceText): SourceText {
  return { text, pieces: pieces.filter(({ record }) => record === undefined) };
}

/** Turns positions of the file into offsets of a record that begins somewhere in it, and back. */
class RecordLines {
  /** Offsets in the record at which its lines begin. */
  private readonly starts: readonly number[];

  constructor(
    private readonly raw: string,
    private readonly firstLine: number,
    private readonly firstCharacter: number,
  ) {
    this.starts = [0, ...Array.from(raw.matchAll(/\n/g), ({ index }) => index + 1)];
  }

  offsetOf({ line, character }: FilePosition): RawOffset | undefined {
    const start = this.starts[line - this.firstLine];
    const offset = (start ?? 0) + character - (line === this.firstLine ? this.firstCharacter : 0);
    return start === undefined || offset < 0 || offset >= this.raw.length
      ? undefined
      : rawOffset(offset);
  }

  positionOf(offset: RawOffset): FilePosition {
    let line = this.starts.length - 1;
    while (line > 0 && (this.starts[line] ?? 0) > offset) {
      line--;
    }
    const character = offset - (this.starts[line] ?? 0);
    return line === 0
      ? { line: this.firstLine, character: character + this.firstCharacter }
      : { line: this.firstLine + line, character };
  }
}
