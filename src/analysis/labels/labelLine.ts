import { textSpan } from '../../base/positions';
import { SidecarLineError } from '../sidecars/sidecarLines';
import { type FactorId, factorOf, factors } from '../segments/factors';
import {
  type GivenLabel,
  type LabelEntry,
  type LabelledSpan,
  type LabelledTrajectory,
  labellerSource,
} from './labelEntry';
import { factorsOfLabel, isPublishedScheme, type PublishedSchemeId } from './schemeLabels';

/** Says what is wrong with a line; caught where lines are read. */
export class LabelLineError extends SidecarLineError {
  override readonly name = 'LabelLineError';
}

/** Longer names of sources are no names. */
const longestSource = 100;

/**
 * Reads one line of a sidecar. Record and span are needed, and a factor, a label of a scheme, or a
 * factor of null; what else is missing is left out.
 *
 * @throws LabelLineError naming the field
 * @example
 * `{"trajectory":{"record":3},"span":{"start":0,"end":12},"factor":"confirm","source":"user"}`
 */
export function parseLabelLine(line: string): LabelEntry {
  const fields = objectOf(parseJson(line), 'the line');
  const time = optionalText(fields, 'time');
  return {
    trajectory: trajectoryOf(objectOf(fields.get('trajectory'), '"trajectory"')),
    span: spanOf(objectOf(fields.get('span'), '"span"')),
    given: givenOf(fields),
    source: sourceOf(fields.get('source')),
    ...(time !== undefined && { time }),
  };
}

/** The line of an entry, with its line end. */
export function formatLabelLine({ trajectory, span, given, source, time }: LabelEntry): string {
  const label =
    given === null
      ? { factor: null }
      : {
          ...(given.factor !== undefined && {
            factor: given.factor,
            group: factorOf(given.factor).group,
          }),
          ...(given.scheme !== undefined && { scheme: given.scheme, label: given.label }),
        };
  return `${JSON.stringify({ trajectory, span, ...label, source, time })}\n`;
}

type Fields = ReadonlyMap<string, unknown>;

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LabelLineError('not JSON');
  }
}

function objectOf(value: unknown, name: string): Fields {
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

function spanOf(fields: Fields): LabelledSpan {
  const start = count(fields.get('start'), '"span.start"');
  const end = count(fields.get('end'), '"span.end"');
  if (end <= start) {
    throw new LabelLineError('"span.end" is not after "span.start"');
  }
  const text = optionalText(fields, 'text');
  return { ...textSpan(start, end), ...(text !== undefined && { text }) };
}

function givenOf(fields: Fields): GivenLabel | null {
  const factor = fields.get('factor');
  if (factor === null) {
    return null;
  }
  const named = factor === undefined ? undefined : factorIdOf(factor);
  const published = publishedOf(fields);
  if (named !== undefined) {
    return { factor: named, ...published };
  }
  if (published === undefined) {
    throw new LabelLineError('neither "factor" nor "scheme" with "label"');
  }
  return published;
}

interface PublishedLabel {
  readonly scheme: PublishedSchemeId;
  readonly label: string;
}

function publishedOf(fields: Fields): PublishedLabel | undefined {
  const scheme = optionalText(fields, 'scheme');
  const label = optionalText(fields, 'label');
  if (scheme === undefined || label === undefined) {
    return undefined;
  }
  if (!isPublishedScheme(scheme)) {
    throw new LabelLineError(`no scheme "${scheme}" is known`);
  }
  if (factorsOfLabel(scheme, label).length === 0) {
    throw new LabelLineError(`the scheme "${scheme}" has no label "${label}"`);
  }
  return { scheme, label };
}

function factorIdOf(value: unknown): FactorId {
  const found = factors.find(({ id }) => id === value);
  if (found === undefined) {
    throw new LabelLineError(`no factor ${JSON.stringify(value)} is known`);
  }
  return found.id;
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

function optionalText(fields: Fields, name: string): string | undefined {
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
