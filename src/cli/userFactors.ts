import { readFileSync } from 'node:fs';
import type { Labeller } from '../analysis/segments/labeller';
import { trainedLabeller } from '../analysis/segments/trainedLabeller';
import { checkUserFactors, withUserFactors } from '../analysis/segments/userFactors';
import { ExpectedError, messageOf } from '../base/errors';
import type { Command } from 'commander';

/** The option of every command that names thought factors. */
export interface FactorOptions {
  readonly factors?: string;
}

export function withFactors(command: Command): Command {
  return command.option(
    '--factors <file>',
    'thought factors of your own: a JSON list of {name, group, patterns}',
  );
}

/**
 * The labeller that knows the factors of the file that the option names.
 *
 * @throws ExpectedError when the file cannot be read, or names the entries that cannot be used
 */
export function labellerFrom({ factors: file }: FactorOptions): Labeller {
  if (file === undefined) {
    return trainedLabeller;
  }
  const { factors, problems } = checkUserFactors(parsed(file));
  if (problems.length > 0) {
    throw new ExpectedError(`--factors ${file}: ${problems.join(' ')}`);
  }
  return withUserFactors(trainedLabeller, factors);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new ExpectedError(`--factors ${file}: ${messageOf(error)}`);
  }
}
