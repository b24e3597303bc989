import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/analysis/annotate';
import { type Ballot, voteOf } from '../../../../src/analysis/votes/vote';
import { castBallot } from '../../../../src/analysis/votes/castBallot';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';
import { trajectoriesOf } from '../../../support/formats';
import { tokenizer } from '../../../support/tokenizers';

/** Two unsure samples of 5 and a sure one of 6, with the two likeliest of each token. */
const samples = [
  { text: 'The answer is 5.', logprob: -2, other: -2.1 },
  { text: 'The answer is 5.', logprob: -2, other: -2.1 },
  { text: 'The answer is 6.', logprob: -0.01, other: -9 },
];

function ballotsOf(logprobs: boolean): Promise<Ballot[]> {
  return cast({
    messages: [{ role: 'user', content: 'Legs?' }],
    object: 'chat.completion',
    choices: samples.map(({ text, logprob, other }, index) => ({
      index,
      message: { role: 'assistant', content: text },
      finish_reason: 'stop',
      logprobs: logprobs
        ? { content: [{ logprob, top_logprobs: [{ logprob }, { logprob: other }] }] }
        : null,
    })),
  });
}

function saying(...responses: string[]): Promise<Ballot[]> {
  return cast({ question: 'Legs?', responses: responses.map((each) => `<think>a</think>${each}`) });
}

async function cast(record: object): Promise<Ballot[]> {
  const tools = { tokenizer: await tokenizer(), labeller: ruleLabeller };
  return trajectoriesOf(record).map((each) => castBallot(each, annotate(each, tools).annotation));
}

describe('a ballot', () => {
  it('carries the log-probabilities that were recorded', async () => {
    const ballots = await ballotsOf(true);
    expect(ballots.map(({ meanLogprob }) => meanLogprob)).toEqual([-2, -2, -0.01]);
    expect(ballots[2]?.confidence?.lowestGroup).toBeCloseTo(4.505);
  });

  it('lets every method vote that needs them', async () => {
    const { majority, methods, missing } = voteOf(await ballotsOf(true));
    expect(majority.answer).toBe('5');
    expect(methods).toMatchObject({
      meanLogprob: { answer: '6' },
      cisc: { answer: '6' },
      deepConf10: { answer: '6' },
    });
    expect(Object.values(missing)).not.toContain('meanLogprob');
    expect(Object.values(missing)).not.toContain('confidence');
  });

  it('votes for its last answer and is listed where it named another before', async () => {
    const ballots = await saying('So \\boxed{5}.\n\nAnswer: 6', 'Answer: 6');
    const vote = voteOf(ballots);
    expect(vote.majority).toMatchObject({ answer: '6', count: 2 });
    expect(vote.contradictory).toEqual([0]);
  });

  it('is cut off where its last box never closes', async () => {
    const vote = voteOf(await saying('The answer is \\boxed{5', 'I cannot tell.'));
    expect(vote.abstentions.map(({ reason }) => reason)).toEqual(['truncated', 'no answer']);
  });

  it('is cut off there even where the thought names an answer', async () => {
    const responses = ['<think>So \\boxed{7}.</think>Hence \\boxed{5', '<think>So \\boxed{7'];
    const vote = voteOf(await cast({ question: 'Legs?', responses }));
    expect(vote.abstentions.map(({ reason }) => reason)).toEqual(['truncated', 'truncated']);
  });

  it('says what is missing where none were recorded', async () => {
    const { missing } = voteOf(await ballotsOf(false));
    expect(missing).toMatchObject({ meanLogprob: 'meanLogprob', deepConf10: 'confidence' });
  });
});
