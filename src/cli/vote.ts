import { costOfTrajectory } from '../analysis/cost/trajectoryCost';
import { defaultProfile } from '../analysis/cost/servingProfile';
import type { VotedProblem } from '../analysis/votes/voteTable';
import type { Vote } from '../analysis/votes/voteResult';
import { exportVotes, voteTableFormat } from '../worker/vote/exportVotes';
import { type PolicyOptions, policyOf } from './policy';
import { castBallot } from '../analysis/votes/castBallot';
import { voteOf } from '../analysis/votes/vote';
import { type AnnotatedInput, annotatedInput } from './annotated';
import type { Complaints } from './input';
import { type Column, output } from './output';
import { readingFrom, type ReadingOptions } from './reading';
import { type Group, outputTokens, rowOf } from './voteRow';

export interface VoteOptions extends ReadingOptions, PolicyOptions {
  readonly json?: true;
  /** Where a table of all votes goes. */
  readonly export?: string;
}

type Row = ReturnType<typeof rowOf>;

const columns: readonly Column<Row>[] = [
  ['problem', (row) => row.problemKey],
  ['n', (row) => row.n],
  ['winner', (row) => row.majority.answer ?? undefined],
  ['votes', (row) => row.majority.count],
  ['tie', (row) => (row.majority.tie ? 'tie' : '')],
  ['gold', (row) => row.gold ?? undefined],
  ['correct', (row) => (row.majority.correct === null ? undefined : String(row.majority.correct))],
  ['clusters', (row) => row.clusters.length],
  ['abstain', (row) => row.abstentions.length],
  ['tokens', (row) => row.cost.tokens],
];

/** Votes per file: the same key in two files need not mean the same problem. */
export async function voteCommand(
  files: readonly string[],
  options: VoteOptions,
  complaints: Complaints,
): Promise<void> {
  if (options.export !== undefined) {
    voteTableFormat(options.export);
  }
  const reading = await readingFrom(options);
  const groups = new Map<string, Group>();
  for await (const input of annotatedInput(files, reading, complaints)) {
    add(groups, input);
  }
  const out = output(options.json === true, columns);
  const policy = policyOf(options);
  const voted = [...groups.values()].map((group) => ({
    group,
    vote: voteOf(group.ballots, { policy }),
  }));
  for (const { group, vote } of voted) {
    out.row(rowOf(group, vote));
  }
  out.end();
  if (options.export !== undefined) {
    const problems = voted.map(({ group, vote }) => votedProblem(group, vote));
    await exportVotes(problems, options.export, new AbortController().signal);
  }
}

function votedProblem({ file, problemKey, problem, ballots }: Group, vote: Vote): VotedProblem {
  return { file, problemKey, problem, vote, tokens: outputTokens(ballots) };
}

function add(groups: Map<string, Group>, input: AnnotatedInput): void {
  const { file, record, trajectory, annotation } = input;
  const { problemKey, problem, index } = trajectory;
  const key = JSON.stringify([file, problemKey]);
  let group = groups.get(key);
  if (group === undefined) {
    group = {
      file,
      problemKey,
      problem: problem.text,
      members: [],
      ballots: [],
      samples: [],
      tokens: 0,
      usd: 0,
    };
    groups.set(key, group);
  }
  const { prompt, thought, answer } = annotation.tokens;
  const sample = { promptTokens: prompt, outputTokens: thought + answer };
  const { usd } = costOfTrajectory(defaultProfile, sample);
  group.members.push({ record, index });
  group.ballots.push(castBallot(trajectory, annotation));
  group.samples.push(sample);
  group.tokens += prompt + thought + answer;
  group.usd =
    group.usd === null || usd.selfHosted === undefined ? null : group.usd + usd.selfHosted;
}
