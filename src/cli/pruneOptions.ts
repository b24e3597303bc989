import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PruneRule, RuleValue } from '../analysis/prune/pruneRule';
import {
  type RowContainer,
  rowContainers,
  type RowFormat,
  rowFormats,
} from '../analysis/prune/rowFormats';
import { allows, pruneRules, type PruneSettings, pruneSettingsIn } from '../analysis/prune/rules';
import type { ProfileFileOptions } from './profile';
import type { ReadingOptions } from './reading';
import type { VerifyingOptions } from './verifying';

export interface PruneCommandOptions extends ReadingOptions, ProfileFileOptions, VerifyingOptions {
  readonly format: RowFormat;
  readonly as?: RowContainer;
  readonly out?: string;
  readonly manifest?: string;
  readonly json?: true;
}

/** One option for each rule, and where what stays goes. */
export function withPruning(command: Command): Command {
  for (const rule of pruneRules) {
    command.addOption(optionOf(rule));
  }
  return command
    .addOption(
      new Option('--format <name>', 'rows to write; same: the records as they are')
        .choices(rowFormats.map(({ id }) => id))
        .default('same'),
    )
    .addOption(
      new Option(
        '--as <kind>',
        'the kind of file, where the name of --out does not say it',
      ).choices(rowContainers),
    )
    .option('--out <file>', 'where the rows go; a manifest is written beside it')
    .option('--manifest <file>', 'where the rules, counts and hashes of the sources go');
}

/** The rules that options ask for. */
export function pruneSettingsFrom(options: object): PruneSettings {
  const given = new Map<string, unknown>(Object.entries(options));
  return pruneSettingsIn(
    Object.fromEntries(
      pruneRules.map((rule) => {
        const option = optionOf(rule);
        const value = given.get(option.attributeName());
        return [rule.id, option.negate ? value === false || undefined : value];
      }),
    ),
  );
}

function optionOf(rule: PruneRule): Option {
  const { id, description, input } = rule;
  switch (input.kind) {
    case 'switch':
      return new Option(`--${id}`, description);
    case 'number':
      return new Option(`--${id} <n>`, description).argParser((text) => numberFor(rule, text));
    case 'choice':
      return new Option(`--${id} [what]`, description)
        .choices(input.choices.map(([choice]) => choice))
        .preset(input.initial);
  }
}

function numberFor(rule: PruneRule, text: string): RuleValue {
  const value = text.trim() === '' ? NaN : Number(text);
  if (allows(rule, value)) {
    return value;
  }
  const { input } = rule;
  const [kind, range] =
    input.kind === 'number'
      ? [input.whole ? 'whole number' : 'number', ` from ${input.least} to ${input.most}`]
      : ['number', ''];
  throw new InvalidArgumentError(`It has to be a ${kind}${range}.`);
}
