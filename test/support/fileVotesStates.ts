import {
  type FileProblem,
  type FileVotes,
  fileVoteReport,
} from '../../src/analysis/votes/fileReport';
import { voteOf } from '../../src/analysis/votes/vote';
import type { FileVotesBody, FileVotesState } from '../../src/views/protocol/fileVotes';

/** What a test says of a problem; the answers have rewards 0.1, 0.2, … in order. */
export interface ProblemSketch {
  readonly key: string;
  readonly answers: readonly (string | undefined)[];
  readonly gold?: string;
  readonly problem?: string;
  readonly rewarded?: boolean;
}

/** The votes of a file with the problems that are sketched. */
export function votesOf(...sketches: readonly ProblemSketch[]): FileVotes {
  return { problems: sketches.map(problemOf), unreadable: 0 };
}

function problemOf(
  { key, answers, gold, problem, rewarded }: ProblemSketch,
  at: number,
): FileProblem {
  const ballots = answers.map((answer, index) => ({
    answer,
    truncated: false,
    ...(gold !== undefined && { gold }),
    ...(rewarded !== false && { reward: (index + 1) / 10 }),
  }));
  const id = { record: 10 * at, index: 0 };
  return { problemKey: key, problem: problem ?? `Problem ${key}`, id, vote: voteOf(ballots) };
}

/** A file in which everything happens that the page has a word for. */
export const someVotes = votesOf(
  {
    key: 'eggs',
    problem: 'A hen lays six eggs on every day but Sunday. How many does she lay in three weeks?',
    gold: '108',
    answers: ['108', '108', '126', '108'],
  },
  {
    key: 'half',
    problem: 'What part of the cake is left when two of four equal pieces are eaten?',
    gold: '\\frac{1}{2}',
    answers: ['\\frac{1}{4}', '0.25', '0.5', '1/2'],
  },
  { key: 'train', problem: 'When do the trains meet?', gold: '14:30', answers: ['15:00', '15:00'] },
  { key: 'silent', problem: 'Is it prime?', gold: 'no', answers: [undefined, undefined] },
  {
    key: 'open',
    problem: 'Name a number that nobody has named before.',
    answers: ['7', '7', '8'],
    rewarded: false,
  },
  { key: 'dice', problem: 'How likely are two sixes?', gold: '1/36', answers: ['1/6', '1/36'] },
);

export const earlierVotes = votesOf(
  { key: 'dice', gold: '1/36', answers: ['1/36', '1/36'] },
  { key: 'eggs', gold: '108', answers: ['126', '126'] },
  { key: 'train', gold: '14:30', answers: ['13:00', '15:00', '13:00'] },
  {
    key: 'gone',
    problem: 'How many corners has a cube?',
    gold: '8',
    answers: ['8'],
  },
);

export const someReport = fileVoteReport(someVotes);
export const comparedReport = fileVoteReport(someVotes, earlierVotes);

export function fileVotesState(
  body: FileVotesBody,
  more: Partial<FileVotesState> = {},
): FileVotesState {
  return {
    files: { file: 'file:///data/rollouts.jsonl' },
    fileName: 'rollouts.jsonl',
    body,
    ...more,
  };
}

export const alone = fileVotesState({ kind: 'report', report: someReport });
export const compared = fileVotesState(
  { kind: 'report', report: comparedReport },
  {
    files: { file: 'file:///data/rollouts.jsonl', baseline: 'file:///data/before.jsonl' },
    baselineName: 'before.jsonl',
  },
);
