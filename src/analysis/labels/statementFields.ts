import { textSpan } from '../../base/positions';
import { SidecarLineError } from '../sidecars/sidecarLines';
import {
  type LabelledSpan,
  type LabelledTrajectory,
  labellerSource,
  type Statement,
} from './labelEntry';

/** Says what is wrong with a line; caught where lines are read. */
export class LabelLineError extends SidecarLineError {
  override readonly name = 'LabelLineError';
}

/** Longer names of sources are no names. */
const longestSource = 100;

export type Fields = ReadonlyMap<string, unknown>;

/**
 * The fields of a line.
 *
 * @throws LabelLineError when it is no object in JSON
 */
export function fieldsOf(line: string): Fields {
  return objectOf(parseJson(line), 'the line');
}

/**
 * What every line says: of which trajectory and span, and who says it.
 *
 * @throws LabelLineError naming the field
 */
export function statementOf(fields: Fields): Statement {
  const time = optionalText(fields, 'time');
  return {
    trajectory: trajectoryOf(objectOf(fields.get('trajectory'), '"trajectory"')),
    span: spanOf(objectOf(fields.get('span'), '"span"'), 'span'),
    source: sourceOf(fields.get('source')),
    ...(time !== undefined && { time }),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LabelLineError('not JSON');
  }
}

export function objectOf(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LabelLineError(`${name} is not an object`);
  }
  return new Map(Object.entries(value));
}

function trajectoryOf(fields: Fields): LabelledTrajectory {
  const problemKey = optionalText(fields, 'problemKey');
  const sample = optionalText(fields, 'sample');
  const thought = optionalText(fields, 'thought');
  return {
    record: count(fields.get('record'), '"trajectory.record"'),
    index: count(fields.get('index') ?? 0, '"trajectory.index"'),
    ...(problemKey !== undefined && { problemKey }),
    ...(sample !== undefined && { sample }),
    ...(thought !== undefined && { thought }),
  };
}

/** A span under its name in the line. */
export function spanOf(fields: Fields, name: string): LabelledSpan {
  const start = count(fields.get('start'), `"${name}.start"`);
  const end = count(fields.get('end'), `"${name}.end"`);
  if (end <= start) {
    throw new LabelLineError(`"${name}.end" is not after "${name}.start"`);
  }
  const text = optionalText(fields, 'text');
  return { ...textSpan(start, end), ...(text !== undefined && { text }) };
}

function sourceOf(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > longestSource) {
    throw new LabelLineError('"source" is not a name');
  }
  if (value === labellerSource) {
    throw new LabelLineError(`the source "${labellerSource}" is CoT Lens itself`);
  }
  return value;
}

export function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields.get(name);
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string') {
    throw new LabelLineError(`"${name}" is not a text`);
  }
  return value;
}

function count(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new LabelLineError(`${name} is not a whole number`);
  }
  return value;
}
