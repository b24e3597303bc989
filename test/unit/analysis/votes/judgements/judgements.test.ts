import { describe, expect, it } from 'vitest';
import {
  type JudgementEntry,
  standingJudgements,
} from '../../../../../src/analysis/votes/judgements/judgement';
import {
  formatJudgementLine,
  parseJudgementFile,
} from '../../../../../src/analysis/votes/judgements/judgementLine';
import { judgedOptions } from '../../../../../src/analysis/votes/judgements/judgedOptions';
import { voteOf } from '../../../../../src/analysis/votes/vote';
import type { Judgement } from '../../../../../src/analysis/votes/judgements/judgement';

const ballots = (...answers: string[]): { answer: string; gold: string; truncated: boolean }[] =>
  answers.map((answer) => ({ answer, gold: '7', truncated: false }));

const formsUnder = (judgements: readonly Judgement[]): string[][] =>
  voteOf(
    ballots('1/2', '0.5', 'half of it', '7', 'half of it'),
    judgedOptions(judgements),
  ).clusters.map(({ forms }) => [...forms].sort());

describe('judgements of answers', () => {
  it('merge clusters, whichever of their forms are named', () => {
    expect(formsUnder([])).toEqual([['0.5', '1/2'], ['half of it'], ['7']]);
    const same: Judgement = { kind: 'same', answers: ['0.5', 'half of it'] };
    expect(formsUnder([same])).toEqual([['0.5', '1/2', 'half of it'], ['7']]);
    const [first] = voteOf(ballots('1/2', '0.5', 'half of it'), judgedOptions([same])).clusters;
    expect(first?.rules).toContain('by hand');
    expect(first?.members).toEqual([0, 1, 2]);
  });

  it('split one form off', () => {
    const apart: Judgement = { kind: 'apart', answers: ['0.5'] };
    expect(formsUnder([apart])).toEqual([['half of it'], ['1/2'], ['0.5'], ['7']]);
  });

  it('act in their order: what is split can be merged again', () => {
    const judgements: Judgement[] = [
      { kind: 'apart', answers: ['0.5'] },
      { kind: 'same', answers: ['0.5', '1/2'] },
    ];
    expect(formsUnder(judgements)).toEqual([['0.5', '1/2'], ['half of it'], ['7']]);
    expect(formsUnder([...judgements].reverse())).toHaveLength(4);
  });

  it('do nothing about forms that nobody writes', () => {
    expect(
      formsUnder([
        { kind: 'same', answers: ['7', '8'] },
        { kind: 'apart', answers: ['7'] },
        { kind: 'apart', answers: ['9'] },
      ]),
    ).toEqual(formsUnder([]));
  });

  it('say what is right, the last one standing for all', () => {
    const judgements: Judgement[] = [
      { kind: 'gold', answers: ['12'] },
      { kind: 'gold', answers: ['50/100'] },
    ];
    const vote = voteOf(ballots('1/2', '0.5', '7'), judgedOptions(judgements));
    expect(vote.gold).toBe('50/100');
    expect(vote.majority.correct).toBe(true);
    expect(vote.clusters.map(({ correct }) => correct)).toEqual([true, false]);
  });
});

const entry = (problemKey: string, ...answers: string[]): JudgementEntry => ({
  problemKey,
  kind: 'gold',
  answers,
  source: 'user',
  time: '2026-01-02T03:04:05.000Z',
});
const undo: JudgementEntry = { problemKey: 'k', kind: 'undo', source: 'user' };

describe('the sidecar of judgements', () => {
  it('reads what it writes', () => {
    const entries = [entry('k', 'a "quoted"\nanswer'), undo];
    const read = parseJudgementFile(entries.map(formatJudgementLine).join(''));
    expect(read.problems).toEqual([]);
    expect(read.entries).toEqual(entries.map((each, line) => ({ ...each, line })));
  });

  it('takes back the last judgement of a problem, and no other’s', () => {
    const entries = [entry('k', '1'), entry('other', '2'), entry('k', '3'), undo];
    expect(standingJudgements(entries, 'k')).toEqual([{ kind: 'gold', answers: ['1'] }]);
    expect(standingJudgements(entries, 'other')).toHaveLength(1);
    expect(standingJudgements([undo, undo, entry('k', '1')], 'k')).toHaveLength(1);
  });

  it.each([
    ['nonsense', 'not JSON'],
    ['[]', 'the line is not an object'],
    ['{"problemKey":"k","judgement":"maybe","source":"user"}', '"judgement" is none of'],
    ['{"problemKey":"k","judgement":"same","answers":["a"],"source":"user"}', 'two or more'],
    ['{"problemKey":"k","judgement":"gold","answers":[1],"source":"user"}', 'a list of texts'],
    ['{"problemKey":"k","judgement":"gold","answers":["a"]}', '"source" is not a text'],
    ['{"judgement":"gold","answers":["a"],"source":"user"}', '"problemKey" is not a text'],
    [`"${'x'.repeat(70_000)}"`, 'longer than 65536 characters'],
  ])('names %.60s and uses the rest', (line, reason) => {
    const text = `${line}\n\n${formatJudgementLine(entry('k', '1'))}`;
    const { entries, problems } = parseJudgementFile(text);
    expect(problems).toEqual([{ line: 0, reason: expect.stringContaining(reason) as string }]);
    expect(entries).toHaveLength(1);
  });
});
