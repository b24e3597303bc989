import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { FieldMapping } from '../analysis/formats/rows/fieldRoles';
import { parseMapping } from '../analysis/formats/rows/parseMapping';
import { defaultEncoding, encodings, isEncodingName } from '../analysis/tokens/encodings';
import type { RewardChoice } from '../analysis/rewards/rewardChoice';
import { ExpectedError, messageOf } from '../base/errors';
import { loadTokenizer, tokenizerFolder } from '../worker/loadTokenizer';
import { Tokenizers } from '../worker/tokenizers';
import { rewardChoiceFrom, type RewardOptions } from './rewards';

type Pairs = Readonly<Record<string, string>>;

/** The options of every command that reads trajectories. */
export interface ReadingOptions extends RewardOptions {
  readonly encoding: string;
  readonly tokenizer?: string;
  readonly modelTokenizer?: Pairs;
  readonly fields?: string;
  readonly map?: Pairs;
}

/** How trajectories are read and their tokens counted. */
export interface Reading {
  readonly mapping: FieldMapping | undefined;
  readonly tokenizers: Tokenizers;
  /** Which rewards count; absent where a command has no use for any. */
  readonly rewards: RewardChoice | undefined;
}

export function withReading(command: Command): Command {
  return command
    .addOption(
      new Option('--encoding <name>', 'what to count tokens by')
        .choices([...encodings])
        .default(defaultEncoding),
    )
    .option('--tokenizer <path>', 'a tokenizer.json to count by instead, as an estimate')
    .option(
      '--model-tokenizer <model=path>',
      'the own tokenizer.json (or encoding) of models so named, as in: qwen3*=qwen3/tokenizer.json',
      addPair,
    )
    .option(
      '--map <role=path>',
      'where records hold the thought, answer, problem, gold, group or reward, as in: thought=a.b[0]',
      addPair,
    )
    .option('--fields <file>', 'the same from a JSON file: {"thought": "a.b[0]", …}');
}

/** @throws ExpectedError naming the option that makes no sense */
export async function readingFrom(options: ReadingOptions): Promise<Reading> {
  return {
    mapping: mappingFrom(options),
    tokenizers: await tokenizersFrom(options),
    rewards: rewardChoiceFrom(options),
  };
}

async function tokenizersFrom(options: ReadingOptions): Promise<Tokenizers> {
  const { encoding, tokenizer, modelTokenizer } = options;
  if (!isEncodingName(encoding)) {
    throw new ExpectedError(`unknown encoding: ${encoding}`);
  }
  const folder = tokenizerFolder();
  const named = [
    ...(tokenizer === undefined ? [] : [tokenizer]),
    ...Object.values(modelTokenizer ?? {}),
  ];
  await Promise.all(named.map((name) => loadTokenizer(name, folder)));
  const settings = {
    encoding,
    ...(tokenizer !== undefined && { tokenizer }),
    ...(modelTokenizer !== undefined && { tokenizers: modelTokenizer }),
  };
  return new Tokenizers(folder, settings, (message) => {
    throw new ExpectedError(message);
  });
}

function mappingFrom({ fields, map }: ReadingOptions): FieldMapping | undefined {
  if (fields === undefined && map === undefined) {
    return undefined;
  }
  const option = fields === undefined ? '--map' : `--fields ${fields}`;
  try {
    const written: unknown = fields === undefined ? {} : JSON.parse(readFileSync(fields, 'utf8'));
    return parseMapping(isObject(written) ? { ...written, ...map } : written);
  } catch (error) {
    throw new ExpectedError(`${option}: ${messageOf(error)}`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Collects `NAME=VALUE` from an option that may be given several times. */
function addPair(text: string, before: Pairs = {}): Pairs {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) {
    throw new InvalidArgumentError('It has to be two words with an equals sign between them.');
  }
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
