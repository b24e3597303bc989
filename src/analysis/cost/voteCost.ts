import { capacityBatch, decodeStepSeconds, interactivityBatch, loadAt } from './batch';
import { sumOfKvBytes } from './kvCache';
import { wholeTokens } from './operatingPoint';
import { prefillCost } from './prefill';
import { type PrefixSharing, prefixSharing, siblingTree } from './prefixTree';
import { type ServingNode, nodeOf } from './servingNode';
import type { ServingProfile } from './servingProfile';

/** What a sibling group costs: so many samples of one prompt. */
export interface VoteCost {
  readonly votes: number;
  /** Every sample on its own, with its own reading of the prompt. */
  readonly naive: GroupCost;
  /** The whole blocks of the prompt are read and kept once; outputs share nothing. */
  readonly shared: GroupCost;
  readonly sharing: PrefixSharing;
}

export interface GroupCost {
  /** Prompt and outputs; `undefined` when the profile cannot serve one of them. */
  readonly usd: number | undefined;
  /** Tokens that are computed: read as a prompt or decoded. */
  readonly tokens: number;
  /** Cache set aside on the node at the end of all samples, if they end together. */
  readonly nodeBytes: number;
  /** Ideal bytes held while decoding at the target speed, times seconds. */
  readonly kvByteSeconds: number;
}

/**
 * Cost of `outputTokens.length` votes, each of so many tokens, on a prompt of `promptTokens`.
 *
 * Sharing saves prefill and memory, so the batch may grow where memory binds; it saves no bandwidth,
 * since paged decoding reads the shared blocks once for each sample. It never costs more.
 *
 * Example: five votes of 7,661 tokens on 140 tokens of prompt: 1.3 % of the cache is saved.
 */
export function costOfVotes(
  profile: ServingProfile,
  promptTokens: number,
  outputTokens: readonly number[],
): VoteCost {
  const node = nodeOf(profile);
  const { blockSize } = profile;
  const prompt = wholeTokens(promptTokens);
  const outputs = outputTokens.map(wholeTokens);
  const sharing = prefixSharing(siblingTree(prompt, outputs), { blockSize });
  const several = outputs.length > 1;
  const keptOnce = several ? Math.floor(prompt / blockSize) * blockSize : 0;
  // The last token of a prompt always runs, so its block is read again where it ends with it.
  const readOnce = several ? Math.floor(Math.max(prompt - 1, 0) / blockSize) * blockSize : 0;
  return {
    votes: outputs.length,
    naive: groupCost(node, prompt, outputs, 0, 0),
    shared: groupCost(node, prompt, outputs, keptOnce, readOnce),
    sharing,
  };
}

function groupCost(
  node: ServingNode,
  prompt: number,
  outputs: readonly number[],
  keptOnce: number,
  readOnce: number,
): GroupCost {
  const { profile } = node;
  const votes = outputs.length;
  const savedBytes = votes === 0 ? 0 : ((votes - 1) / votes) * pagedBytes(node, keptOnce);
  const savedByteSteps = votes === 0 ? 0 : ((votes - 1) / votes) * idealPagedBytes(node, keptOnce);
  const prefill = prefillCost(node, 0, prompt).usd;
  const laterPrefill = prefillCost(node, readOnce, prompt).usd;
  let usd: number | undefined = votes === 0 ? 0 : prefill + (votes - 1) * laterPrefill;
  let nodeBytes = 0;
  let byteSteps = 0;
  for (const output of outputs) {
    const load = loadAt(node, prompt + output);
    const kept = { ...load, nodeBytes: load.nodeBytes - savedBytes };
    const batch = Math.min(capacityBatch(node, kept), interactivityBatch(node, kept));
    nodeBytes += kept.nodeBytes;
    byteSteps += sumOfKvBytes(node.groups, prompt, prompt + output) - savedByteSteps * output;
    usd =
      usd === undefined || batch === 0
        ? undefined
        : usd + (output * decodeStepSeconds(node, batch, kept) * node.usdPerSecond) / batch;
  }
  const read = votes === 0 ? 0 : prompt + (votes - 1) * (prompt - readOnce);
  return {
    usd,
    tokens: read + outputs.reduce((sum, output) => sum + output, 0),
    nodeBytes,
    kvByteSeconds: byteSteps / profile.tokensPerSecond,
  };
}

/** Bytes of whole blocks on the node; a state of constant size is kept by every sample. */
function pagedBytes(node: ServingNode, tokens: number): number {
  return node.groups
    .filter(({ paged }) => paged)
    .reduce(
      (sum, each) => sum + each.bytes * each.replication * Math.floor(tokens / each.reach.stride),
      0,
    );
}

/** Ideal bytes of a prefix that all samples still see: layers that forget share nothing for long. */
function idealPagedBytes(node: ServingNode, tokens: number): number {
  return node.groups
    .filter(({ paged, reach }) => paged && reach.window === Infinity && reach.chunk === Infinity)
    .reduce((sum, each) => sum + each.bytes * Math.floor(tokens / each.reach.stride), 0);
}
