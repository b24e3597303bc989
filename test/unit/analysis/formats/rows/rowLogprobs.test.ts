import { describe, expect, it } from 'vitest';
import { trajectoriesOf, trajectoryOf } from '../../../../support/formats';

function row(more: object): object {
  return { question: 'Legs?', response: '12', ...more };
}

describe('log-probabilities of rows', () => {
  it.each([
    [{ logprobs: [-1, -0.5] }, { tokens: 2, mean: -0.75 }],
    [{ logprobs: [[-1, -0.5]] }, { tokens: 2, mean: -0.75 }],
    [{ logprobs: [-0.5] }, { tokens: 1, mean: -0.5 }],
    [{ token_logprobs: [{ token: 'a', logprob: -2 }] }, { tokens: 1, mean: -2 }],
    [{ mean_logprob: -0.3 }, { mean: -0.3 }],
    [
      { avg_logprob: -0.3, completion_tokens: 8 },
      { tokens: 8, mean: -0.3 },
    ],
    [
      { cumulative_logprob: -4, num_tokens: 8 },
      { tokens: 8, mean: -0.5 },
    ],
    [
      { cumulative_logprob: -4, output_token_ids: [1, 2] },
      { tokens: 2, mean: -2 },
    ],
  ])('%j', (more, expected) => {
    expect(trajectoryOf(row(more)).logprobs).toEqual(expected);
  });

  it.each([[{ mean_logprob: 0.8 }], [{ cumulative_logprob: -4 }], [{ logprobs: 'none' }]])(
    'nothing is made of %j',
    (more) => {
      expect(trajectoryOf(row(more)).logprobs).toBeUndefined();
    },
  );

  it('belong to the sibling that has them in its object or at its place', () => {
    const parallel = row({ response: undefined, responses: ['1', '2'], mean_logprob: [-1, -2] });
    const own = row({
      response: undefined,
      responses: [
        { text: '1', cumulative_logprob: -4, token_ids: [1, 2] },
        { text: '2', logprobs: [-1] },
      ],
    });
    expect(trajectoriesOf(parallel).map(({ logprobs }) => logprobs?.mean)).toEqual([-1, -2]);
    expect(trajectoriesOf(own).map(({ logprobs }) => logprobs?.mean)).toEqual([-2, -1]);
  });

  it('are not shared out where a row says one for all', () => {
    const shared = row({ response: undefined, responses: ['1', '2'], mean_logprob: -1 });
    expect(trajectoriesOf(shared).map(({ logprobs }) => logprobs)).toEqual([undefined, undefined]);
  });
});
