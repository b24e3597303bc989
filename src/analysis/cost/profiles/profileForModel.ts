import { capacityBatch, loadAt } from '../batch';
import { findModel } from '../models';
import { profileFrom } from '../profileOptions';
import { nodeOf } from '../servingNode';
import { type ServingProfile, defaultProfiles } from '../servingProfile';

/** A node is large enough when it holds so many sequences of such a length beside the weights. */
const leastSequences = 8;
const leastTokens = 32_768;
const mostGpus = 1024;

const profiles = new Map<string, ServingProfile | undefined>();

/**
 * A profile for the model of this name, as a record names it: the ready-made one, else the hardware
 * and precision of the default profile with as few GPUs, in powers of two, as hold eight sequences
 * of 32,768 tokens. `undefined` where the model is not known; the same object for the same model.
 *
 * Example: `profileForModel('meta-llama/Llama-3.1-8B-Instruct')` is fp8 on 1 × H100.
 */
export function profileForModel(name: string): ServingProfile | undefined {
  const model = findModel(name);
  if (model === undefined) {
    return undefined;
  }
  const ready = defaultProfiles.find((profile) => profile.model === model);
  if (ready !== undefined) {
    return ready;
  }
  if (!profiles.has(model.id)) {
    profiles.set(model.id, smallest(model.id));
  }
  return profiles.get(model.id);
}

function smallest(model: string): ServingProfile | undefined {
  for (let gpus = 1; gpus <= mostGpus; gpus *= 2) {
    const profile = { ...profileFrom({ model, gpus }), id: `${model} on ${gpus}` };
    const node = nodeOf(profile);
    if (capacityBatch(node, loadAt(node, leastTokens)) >= leastSequences) {
      return profile;
    }
  }
  return undefined;
}
