import { formatBytes, formatUsd } from '../analysis/cost/format';
import { profileFrom, type ProfileOptions } from '../analysis/cost/profileOptions';
import type { ServingProfile } from '../analysis/cost/servingProfile';
import { trajectoryPrice } from '../analysis/cost/trajectoryPrice';
import { costOfTrajectory } from '../analysis/cost/trajectoryCost';
import { ExpectedError } from '../base/errors';
import { annotatedInput } from './annotated';
import type { Complaints } from './input';
import { type Column, output } from './output';
import { readingFrom, type ReadingOptions } from './reading';

export interface CostOptions extends ProfileOptions, ReadingOptions {
  readonly json?: true;
  readonly tokens?: number;
  readonly prompt?: number;
  readonly batch?: number;
}

type Row = ReturnType<typeof costRow> & { readonly record?: number };

const columns: readonly Column<Row>[] = [
  ['record', (row) => row.record],
  ['tokens', (row) => row.tokens.total],
  ['KV cache', (row) => formatBytes(row.kvBytes.ideal)],
  ['reserved', (row) => formatBytes(row.kvBytes.reserved)],
  ['batch', (row) => Math.min(row.batch.capacity, row.batch.slo)],
  ['limit', (row) => row.batch.limit],
  [
    'self-hosted',
    (row) => (row.usd.selfHosted === null ? undefined : formatUsd(row.usd.selfHosted)),
  ],
  ['API', (row) => (row.usd.api === null ? undefined : formatUsd(row.usd.api))],
];

export async function costCommand(
  files: readonly string[],
  options: CostOptions,
  complaints: Complaints,
): Promise<void> {
  const profile = profileFrom(options);
  const out = output(options.json === true, columns);
  if (options.tokens !== undefined) {
    out.row(costRow(profile, options.prompt ?? 0, options.tokens, options.batch));
  } else if (files.length > 0) {
    const reading = await readingFrom(options);
    for await (const { file, record, trajectory, annotation } of annotatedInput(
      files,
      reading,
      complaints,
    )) {
      const { prompt, thought, answer } = annotation.tokens;
      const cost = costRow(
        profile,
        prompt,
        thought + answer,
        options.batch,
        trajectoryPrice(trajectory)?.usd,
      );
      out.row({ file, record, index: trajectory.index, ...cost });
    }
  } else {
    throw new ExpectedError('cost: name a file, or give --tokens.');
  }
  out.end();
}

function costRow(
  profile: ServingProfile,
  promptTokens: number,
  outputTokens: number,
  batch?: number,
  api: number | null = null,
) {
  const cost = costOfTrajectory(profile, {
    promptTokens,
    outputTokens,
    ...(batch !== undefined && { batch }),
  });
  return {
    profile: profile.name,
    tokens: cost.tokens,
    kvBytes: cost.kvBytes,
    kvByteSeconds: cost.kvByteSeconds,
    flops: cost.flops,
    batch: cost.batch,
    tokensPerSecond: cost.tokensPerSecond ?? null,
    usd: { api, selfHosted: cost.usd.selfHosted ?? null },
  };
}
