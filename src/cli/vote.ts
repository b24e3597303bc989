import { costOfTrajectory } from '../analysis/cost/trajectoryCost';
import { defaultProfile } from '../analysis/cost/servingProfile';
import type { Ballot } from '../analysis/votes/ballot';
import { castBallot } from '../analysis/votes/castBallot';
import { voteOf } from '../analysis/votes/vote';
import { type AnnotatedInput, annotatedInput } from './annotated';
import type { Complaints } from './input';
import { type Column, output } from './output';
import { readingFrom, type ReadingOptions } from './reading';

export interface VoteOptions extends ReadingOptions {
  readonly json?: true;
}

/** What is kept of a group while the files are read: no texts. */
interface Group {
  readonly file: string;
  readonly problemKey: string;
  readonly problem: string;
  readonly members: { readonly record: number; readonly index: number }[];
  readonly ballots: Ballot[];
  tokens: number;
  usd: number | null;
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
  const reading = await readingFrom(options);
  const groups = new Map<string, Group>();
  for await (const input of annotatedInput(files, reading, complaints)) {
    add(groups, input);
  }
  const out = output(options.json === true, columns);
  for (const group of groups.values()) {
    out.row(rowOf(group));
  }
  out.end();
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
      tokens: 0,
      usd: 0,
    };
    groups.set(key, group);
  }
  const { prompt, thought, answer } = annotation.tokens;
  const { usd } = costOfTrajectory(defaultProfile, {
    promptTokens: prompt,
    outputTokens: thought + answer,
  });
  group.members.push({ record, index });
  group.ballots.push(castBallot(trajectory, annotation));
  group.tokens += prompt + thought + answer;
  group.usd =
    group.usd === null || usd.selfHosted === undefined ? null : group.usd + usd.selfHosted;
}

function rowOf({ file, problemKey, problem, members, ballots, tokens, usd }: Group) {
  const vote = voteOf(ballots);
  const { majority } = vote;
  return {
    file,
    problemKey,
    problem,
    gold: vote.gold ?? null,
    n: vote.n,
    clusters: vote.clusters.map(({ answer, count, correct, forms, rules, ...cluster }) => ({
      answer,
      count,
      members: cluster.members.map((member) => members[member]),
      correct: correct ?? null,
      forms,
      rules,
    })),
    abstentions: vote.abstentions.map(({ index, reason }) => ({ ...members[index], reason })),
    majority: {
      answer: majority.answer ?? null,
      count: majority.count,
      tie: majority.tie,
      correct: majority.correct ?? null,
    },
    methods: Object.fromEntries(
      Object.entries(vote.methods).map(([name, { answer, correct }]) => [
        name,
        { answer: answer ?? null, correct: correct ?? null },
      ]),
    ),
    passAtK: vote.passAtK,
    majAtK: vote.majAtK,
    interval: vote.shareInterval,
    cost: { tokens, usd: { selfHosted: usd }, profile: defaultProfile.name },
  };
}
