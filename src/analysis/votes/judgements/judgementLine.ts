import { SidecarLineError, type SidecarLines, readSidecarLines } from '../../sidecars/sidecarLines';
import { type JudgementEntry, type JudgementKind } from './judgement';

const kinds: readonly (JudgementKind | 'undo')[] = ['same', 'apart', 'gold', 'undo'];

/** Longer names of sources are no names. */
const longestSource = 100;

/** Reads a sidecar of judgements; lines that cannot be read are named and left out. */
export function parseJudgementFile(text: string): SidecarLines<JudgementEntry> {
  return readSidecarLines(text, parseJudgementLine);
}

/**
 * Reads one line.
 *
 * @throws SidecarLineError naming the field
 * @example `{"problemKey":"k","judgement":"same","answers":["1/2","0.5"],"source":"user"}`
 */
export function parseJudgementLine(line: string): JudgementEntry {
  const fields = fieldsOf(line);
  const kind = kinds.find((each) => each === fields.get('judgement'));
  if (kind === undefined) {
    throw new SidecarLineError(`"judgement" is none of ${kinds.join(', ')}`);
  }
  const time = fields.get('time');
  const head = {
    problemKey: textOf(fields, 'problemKey'),
    source: textOf(fields, 'source').slice(0, longestSource),
    ...(typeof time === 'string' && { time }),
  };
  return kind === 'undo' ? { ...head, kind } : { ...head, kind, answers: answersOf(fields, kind) };
}

/** The line of an entry, with its line end. */
export function formatJudgementLine(entry: JudgementEntry): string {
  const { problemKey, kind, source, time } = entry;
  const answers = entry.kind === 'undo' ? undefined : entry.answers;
  return `${JSON.stringify({ problemKey, judgement: kind, answers, source, time })}\n`;
}

function fieldsOf(line: string): ReadonlyMap<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new SidecarLineError('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SidecarLineError('the line is not an object');
  }
  return new Map(Object.entries(value));
}

function textOf(fields: ReadonlyMap<string, unknown>, name: string): string {
  const value = fields.get(name);
  if (typeof value !== 'string' || value === '') {
    throw new SidecarLineError(`"${name}" is not a text`);
  }
  return value;
}

function answersOf(fields: ReadonlyMap<string, unknown>, kind: JudgementKind): readonly string[] {
  const value = fields.get('answers');
  const answers = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  const least = kind === 'same' ? 2 : 1;
  if (!Array.isArray(value) || answers.length < value.length || answers.length < least) {
    throw new SidecarLineError(
      least === 2
        ? '"answers" is not a list of two or more texts'
        : '"answers" is not a list of texts',
    );
  }
  return answers;
}
