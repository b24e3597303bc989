import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { importConfig } from '../analysis/cost/config/importConfig';
import { nameOfConfig } from '../analysis/cost/config/nameOfConfig';
import type { ModelSpec } from '../analysis/cost/modelSpec';
import { type ProfileOptions, profileFrom } from '../analysis/cost/profileOptions';
import type { ServingProfile } from '../analysis/cost/servingProfile';
import { ExpectedError, messageOf } from '../base/errors';

/** The options of every command that prices by a serving profile. */
export interface ProfileFileOptions extends ProfileOptions {
  /** A `config.json` of Hugging Face, in place of `--model`. */
  readonly config?: string;
}

export function withProfile(command: Command): Command {
  return command
    .option('--model <name>', 'model that serves')
    .option('--config <file>', 'config.json of a model that is not in the table')
    .option('--gpu <name>', 'accelerator')
    .option('--gpus <n>', 'accelerators of one node')
    .option('--gpu-memory <bytes>', 'usable memory of one, with its unit, as in "80 GiB"')
    .option('--gpu-bandwidth <n>', 'memory bandwidth of one, in B/s')
    .option('--gpu-flops <n>', 'dense peak of one, in FLOP/s')
    .option('--gpu-link-bandwidth <n>', 'to the other accelerators, in B/s and direction')
    .option('--gpu-link-microseconds <n>', 'latency of one transfer to another')
    .option('--weights-dtype <name>', 'number format of the weights')
    .option('--kv-dtype <name>', 'number format of the KV cache')
    .option('--tokens-per-second <n>', 'what each user is to get')
    .option('--usd-per-gpu-hour <n>', 'price of one accelerator')
    .option('--block-size <n>', 'tokens of a block of the KV cache')
    .option('--memory-utilisation <share>', 'what of the memory the engine may take')
    .option('--bandwidth-efficiency <share>', 'what of the bandwidth is reached')
    .option('--flops-efficiency <share>', 'what of the FLOP/s is reached')
    .option('--roofline <name>', 'how parts of a step overlap: operation, overlap, serial')
    .option('--draft-tokens <n>', 'speculative decoding: tokens drafted per step')
    .option('--acceptance <share>', 'probability that a draft is accepted')
    .option('--draft-ms <n>', 'milliseconds to draft one token');
}

/**
 * The profile of these options.
 *
 * @throws ExpectedError for what is not known or out of range, and where the configuration cannot
 * be read or describes an architecture that is not known
 */
export function profileOf(options: ProfileFileOptions): ServingProfile {
  return profileFrom(options, {
    model: options.config === undefined ? undefined : modelOf(options.config),
  });
}

function modelOf(file: string): ModelSpec {
  let config: unknown;
  try {
    config = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')) as unknown;
  } catch (error) {
    throw new ExpectedError(`--config ${file}: ${messageOf(error)}`);
  }
  const name = nameOfConfig(resolve(file).split(sep).join('/'));
  const imported = importConfig(config, name, new Date().toISOString().slice(0, 10));
  if (imported.kind === 'unknown') {
    throw new ExpectedError(`--config ${file}: The model is unknown. ${imported.reason}`);
  }
  return imported.model;
}
