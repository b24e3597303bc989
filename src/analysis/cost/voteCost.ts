import { nodeKvBytes, sumOfKvBytes } from './kvCache';
import { type TrajectoryTokens, operatingPoint, wholeTokens } from './operatingPoint';
import { prefillCost } from './prefill';
import { type PrefixSharing, siblingSharing } from './prefixTree';
import { type ServingNode, nodeOf } from './servingNode';
import type { ServingProfile } from './servingProfile';

/** One sample of a sibling group, by its numbers of tokens. */
export type VoteSample = Pick<TrajectoryTokens, 'promptTokens' | 'outputTokens' | 'batch'>;

/** What votes on one problem are expected to cost. */
export interface VoteCost {
  readonly votes: number;
  /** That many times the mean of the group. */
  readonly outputTokens: number;
  /** Every vote on its own, with its own reading of the prompt. */
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
  /** Cache set aside on the node at the end of all votes, if they end together. */
  readonly nodeBytes: number;
  /** Ideal bytes held while decoding at the target speed, times seconds. */
  readonly kvByteSeconds: number;
}

/**
 * Expected cost of `votes` random samples of a group: that many times its mean. Without a number,
 * of the whole group.
 *
 * Sharing saves prefill and memory, so the batch may grow where memory binds; it saves no bandwidth,
 * since paged decoding reads the shared blocks once for each vote. It never costs more. What all
 * share is at most the shortest prompt.
 *
 * Example: five votes of 7,661 tokens on 140 tokens of prompt: 1.3 % of the cache is saved.
 */
export function costOfVotes(
  profile: ServingProfile,
  samples: readonly VoteSample[],
  votes: number = samples.length,
): VoteCost {
  const node = nodeOf(profile);
  const drawn = samples.length === 0 ? 0 : wholeTokens(votes);
  const ofMean = drawn / Math.max(1, samples.length);
  const sum = (count: (sample: VoteSample) => number): number =>
    samples.reduce((total, sample) => total + wholeTokens(count(sample)), 0) * ofMean;
  const prompts = sum(({ promptTokens }) => promptTokens);
  const outputTokens = sum((sample) => sample.outputTokens);
  const prefix = drawn > 1 ? commonPrefix(samples, profile.blockSize) : nothingShared;
  return {
    votes: drawn,
    outputTokens,
    naive: groupCost(node, samples, drawn, nothingShared),
    shared: groupCost(node, samples, drawn, prefix),
    sharing: siblingSharing(drawn, prompts + outputTokens, prefix.keptOnce),
  };
}

/** Tokens in whole blocks that all votes begin with. */
interface SharedPrefix {
  readonly keptOnce: number;
  readonly readOnce: number;
}

const nothingShared: SharedPrefix = { keptOnce: 0, readOnce: 0 };

/** The last token of a prompt always runs, so its block is read again where it ends with it. */
function commonPrefix(samples: readonly VoteSample[], blockSize: number): SharedPrefix {
  const shortest = samples.reduce(
    (least, { promptTokens }) => Math.min(least, wholeTokens(promptTokens)),
    Infinity,
  );
  const wholeBlocks = (tokens: number): number => Math.floor(tokens / blockSize) * blockSize;
  return { keptOnce: wholeBlocks(shortest), readOnce: wholeBlocks(Math.max(shortest - 1, 0)) };
}

function groupCost(
  node: ServingNode,
  samples: readonly VoteSample[],
  votes: number,
  { keptOnce, readOnce }: SharedPrefix,
): GroupCost {
  // All votes but one find the prefix there; each is as likely to be that one.
  const later = votes === 0 ? 0 : (votes - 1) / votes;
  const sharedBytes = later * pagedBytes(node, keptOnce);
  const sharedByteSteps = later * idealPagedBytes(node, keptOnce);
  const { blockSize, tokensPerSecond } = node.profile;
  let usd: number | undefined = 0;
  let [tokens, nodeBytes, byteSteps] = [0, 0, 0];
  for (const sample of samples) {
    const prompt = wholeTokens(sample.promptTokens);
    const output = wholeTokens(sample.outputTokens);
    const served = usdOfVote(node, sample, { readOnce, later, sharedBytes });
    usd = usd === undefined || served === undefined ? undefined : usd + served;
    tokens += prompt - later * readOnce + output;
    nodeBytes += nodeKvBytes(node.groups, blockSize, prompt + output) - sharedBytes;
    byteSteps += sumOfKvBytes(node.groups, prompt, prompt + output) - sharedByteSteps * output;
  }
  const ofMean = votes / Math.max(1, samples.length);
  return {
    usd: usd === undefined ? undefined : usd * ofMean,
    tokens: tokens * ofMean,
    nodeBytes: nodeBytes * ofMean,
    kvByteSeconds: (byteSteps * ofMean) / tokensPerSecond,
  };
}

interface ExpectedSharing {
  readonly readOnce: number;
  /** The chance that a vote is not the one that reads the prefix. */
  readonly later: number;
  readonly sharedBytes: number;
}

function usdOfVote(
  node: ServingNode,
  sample: VoteSample,
  { readOnce, later, sharedBytes }: ExpectedSharing,
): number | undefined {
  const prompt = wholeTokens(sample.promptTokens);
  const { usd, used, stepSeconds } = operatingPoint(node, sample, sharedBytes);
  if (usd === undefined || stepSeconds === undefined) {
    return undefined;
  }
  const first = prefillCost(node, 0, prompt).usd;
  if (readOnce === 0) {
    return first + usd;
  }
  // The few tokens that are left wait for no pass over the weights of their own: they run with the
  // decoding of others, unless a pass of their own is cheaper.
  const decoded = ((prompt - readOnce) * stepSeconds * node.usdPerSecond) / used;
  const afterHit = Math.min(prefillCost(node, readOnce, prompt).usd, decoded);
  return (1 - later) * first + later * afterHit + usd;
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
