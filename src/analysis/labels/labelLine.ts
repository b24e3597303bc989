import { type FactorId, factorOf, factors } from '../segments/factors';
import type { GivenLabel, LabelEntry } from './labelEntry';
import { factorsOfLabel, isPublishedScheme, type PublishedSchemeId } from './schemeLabels';
import { type Fields, LabelLineError, optionalText, statementOf } from './statementFields';

/**
 * The label that a line gives. Record and span are needed, and a factor, a label of a scheme, or a
 * factor of null; what else is missing is left out.
 *
 * @throws LabelLineError naming the field
 * @example
 * `{"trajectory":{"record":3},"span":{"start":0,"end":12},"factor":"confirm","source":"user"}`
 */
export function readLabel(fields: Fields): LabelEntry {
  return { ...statementOf(fields), given: givenOf(fields) };
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
