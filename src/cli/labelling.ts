import { readFileSync } from 'node:fs';
import type { Labeller } from '../analysis/segments/labeller';
import { defaultLeastConfidence, isConfidence } from '../analysis/segments/leastConfidence';
import { trainedLabellerFrom } from '../analysis/segments/trainedLabeller';
import { checkUserFactors, withUserFactors } from '../analysis/segments/userFactors';
import { ExpectedError, messageOf } from '../base/errors';
import { type Command, InvalidArgumentError } from 'commander';

/** The options of every command that names thought factors. */
export interface LabellingOptions {
  readonly factors?: string;
  readonly leastConfidence?: number;
}

export function withLabelling(command: Command): Command {
  return command
    .option(
      '--factors <file>',
      'thought factors of your own: a JSON list of {name, group, patterns}',
    )
    .option(
      '--least-confidence <share>',
      `labels below it are unsure, from 0 to 1 (default ${defaultLeastConfidence})`,
      confidence,
    );
}

function confidence(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!isConfidence(value)) {
    throw new InvalidArgumentError('It has to be a number from 0 to 1.');
  }
  return value;
}

/**
 * The labeller that is as sure as asked, and knows the factors of the file that the option names.
 *
 * @throws ExpectedError when the file cannot be read, or names the entries that cannot be used
 */
export function labellerFrom({
  factors: file,
  leastConfidence = defaultLeastConfidence,
}: LabellingOptions): Labeller {
  const labeller = trainedLabellerFrom(leastConfidence);
  if (file === undefined) {
    return labeller;
  }
  const { factors, problems } = checkUserFactors(parsed(file));
  if (problems.length > 0) {
    throw new ExpectedError(`--factors ${file}: ${problems.join(' ')}`);
  }
  return withUserFactors(labeller, factors);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new ExpectedError(`--factors ${file}: ${messageOf(error)}`);
  }
}
