import { explainCost } from '../analysis/cost/costReport';
import { explanationText } from '../analysis/cost/explanation';
import { explainVotes } from '../analysis/cost/explainVotes';
import { formatBytes, formatUsd } from '../analysis/cost/format';
import type { TrajectoryTokens } from '../analysis/cost/operatingPoint';
import type { ServingProfile } from '../analysis/cost/servingProfile';
import { trajectoryPrice } from '../analysis/cost/trajectoryPrice';
import { costOfVotes } from '../analysis/cost/voteCost';
import { ExpectedError } from '../base/errors';
import { annotatedInput } from './annotated';
import { askCommand } from './ask';
import { costRow, type CostRowOptions, thoughtRow } from './costRow';
import type { Complaints } from './input';
import { type Column, output } from './output';
import { type ProfileFileOptions, profileOf } from './profile';
import { readingFrom, type ReadingOptions } from './reading';
import { UnservedNotes } from './unservedNotes';

export interface CostOptions extends ProfileFileOptions, ReadingOptions, CostRowOptions {
  readonly json?: true;
  readonly tokens?: number;
  readonly prompt?: number;
  readonly batch?: number;
  readonly segments?: true;
  readonly ask?: string;
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
  if (options.ask !== undefined) {
    await askCommand(options.ask, options.json === true, complaints);
    return;
  }
  const profile = profileOf(options);
  const out = output(options.json === true, columns);
  const notes = new UnservedNotes(profile);
  const row = (promptTokens: number, outputTokens: number, api?: number) => {
    notes.note(promptTokens + outputTokens, options.batch);
    return costRow(profile, { promptTokens, outputTokens, batch: options.batch }, options, api);
  };
  if (options.tokens !== undefined) {
    const prompt = options.prompt ?? 0;
    out.row(row(prompt, options.tokens));
    out.end();
    if (options.json !== true) {
      printBelow(profile, { promptTokens: prompt, outputTokens: options.tokens }, options);
    }
    return;
  }
  if (files.length === 0) {
    throw new ExpectedError('cost: name a file, or give --tokens.');
  }
  const reading = await readingFrom(options);
  for await (const { file, record, trajectory, annotation } of annotatedInput(
    files,
    reading,
    complaints,
  )) {
    const { prompt, thought, answer } = annotation.tokens;
    const cost = row(prompt, thought + answer, trajectoryPrice(trajectory)?.usd);
    out.row({
      ...{ file, record, index: trajectory.index },
      ...cost,
      ...(options.segments === true && thoughtRow(profile, annotation)),
    });
  }
  out.end();
}

/** What a table has no room for: the formulas, and what votes cost. */
function printBelow(
  profile: ServingProfile,
  tokens: TrajectoryTokens,
  { explain, votes, batch }: CostOptions,
): void {
  const explanations = [
    ...(explain === true ? Object.values(explainCost(profile, tokens)) : []),
    ...(votes === undefined
      ? []
      : [explainVotes(profile, costOfVotes(profile, [{ ...tokens, batch }], votes))]),
  ];
  for (const explanation of explanations) {
    process.stdout.write(`\n${explanationText(explanation)}\n`);
  }
}
