import { describe, expect, it } from 'vitest';
import { trajectoriesOf, trajectoryOf } from '../../../../support/formats';

/** Two tokens with their two likeliest: confidences 1.5 and 1, means of the negative values. */
const openAi = [
  {
    token: 'It',
    logprob: -1,
    top_logprobs: [{ logprob: -1 }, { logprob: -2 }],
  },
  {
    token: ' is',
    logprob: -0.5,
    top_logprobs: [{ logprob: -0.5 }, { logprob: -1.5 }],
  },
];
const confident = { mean: 1.25, tail: 1.25, lowestGroup: 1.25, bottomTenth: 1.25 };
const both = { tokens: 2, mean: -0.75, confidence: confident };

function chat(logprobs: unknown, choices = 1): object {
  return {
    object: 'chat.completion',
    choices: Array.from({ length: choices }, (_, index) => ({
      index,
      message: { role: 'assistant', content: '12' },
      finish_reason: 'stop',
      logprobs,
    })),
    usage: { prompt_tokens: 3, completion_tokens: 2 },
  };
}

function completion(logprobs: object, usage?: object): object {
  return {
    object: 'text_completion',
    choices: [{ index: 0, text: '12', finish_reason: 'stop', logprobs }],
    usage,
  };
}

describe('log-probabilities', () => {
  it('of chat completions are folded for each choice', () => {
    expect(trajectoriesOf(chat({ content: openAi }, 2)).map((each) => each.logprobs)).toEqual([
      both,
      both,
    ]);
  });

  it('of text completions stand in two lists', () => {
    const logprobs = {
      tokens: ['a', 'b'],
      token_logprobs: [-1, -0.5],
      top_logprobs: [
        { a: -1, c: -2 },
        { b: -0.5, d: -1.5 },
      ],
    };
    expect(trajectoryOf(completion(logprobs)).logprobs).toEqual(both);
  });

  it('of an echoed prompt are left out where the output was counted, else not trusted', () => {
    const echoed = { token_logprobs: [null, -9, -1, -0.5] };
    const counted = completion(echoed, { prompt_tokens: 2, completion_tokens: 2 });
    expect(trajectoryOf(counted).logprobs).toEqual({ tokens: 2, mean: -0.75 });
    expect(trajectoryOf(completion(echoed)).logprobs).toBeUndefined();
  });

  it('of responses stand at the texts of the messages', () => {
    const text = { type: 'output_text', text: '12', annotations: [], logprobs: openAi };
    const message = { type: 'message', role: 'assistant', content: [text] };
    const body = { object: 'response', status: 'completed', output: [message] };
    expect(trajectoryOf(body).logprobs).toEqual(both);
  });

  it('of rollouts stand at the items, thought included', () => {
    const item = (generation_log_probs: number[]): object => ({
      type: 'message',
      role: 'assistant',
      content: [{ type: 'output_text', text: '12', logprobs: null }],
      generation_log_probs,
    });
    const response = {
      object: 'response',
      output: [item([-1, -2]), { type: 'function_call', name: 'run' }, item([-3])],
    };
    const rollout = { responses_create_params: { input: 'Legs?' }, response, reward: 1 };
    expect(trajectoryOf(rollout).logprobs).toEqual({ tokens: 3, mean: -2 });
  });

  it('of vLLM come from its dictionaries, or from their sum', () => {
    const place = (sampled: number, other: number): object => ({
      7: { logprob: sampled, rank: 1, decoded_token: 'a' },
      8: { logprob: other, rank: 2, decoded_token: 'b' },
    });
    const output = { index: 0, text: '12', token_ids: [7, 7], cumulative_logprob: -1.5 };
    const summed = trajectoryOf({ prompt: 'Legs?', outputs: [{ ...output, logprobs: null }] });
    expect(summed.logprobs).toEqual({ tokens: 2, mean: -0.75 });
    const logprobs = [place(-1, -2), place(-0.5, -1.5)];
    expect(trajectoryOf({ prompt: 'Legs?', outputs: [{ ...output, logprobs }] }).logprobs).toEqual(
      both,
    );
  });

  it('of SGLang are tuples', () => {
    const meta_info = {
      finish_reason: { type: 'stop' },
      output_token_logprobs: [
        [-1, 7, null],
        [-0.5, 7, null],
      ],
      output_top_logprobs: [
        [
          [-1, 7, null],
          [-2, 8, null],
        ],
        [
          [-0.5, 7, null],
          [-1.5, 8, null],
        ],
      ],
    };
    expect(trajectoryOf({ text: '12', meta_info }).logprobs).toEqual(both);
  });

  it('of NeMo-RL are those that the mask shows as sampled, without the padding', () => {
    const row = {
      content: ['Legs?', '12'],
      rewards: [1],
      input_lengths: [4],
      token_loss_mask: [0, 0, 1, 1, 0],
      generation_logprobs: [0, 0, -1, -0.5, 0],
    };
    expect(trajectoryOf(row).logprobs).toEqual({ tokens: 2, mean: -0.75 });
    const unmasked = { ...row, token_loss_mask: undefined };
    expect(trajectoryOf(unmasked).logprobs).toBeUndefined();
  });

  it('of Gemini are listed, or given as their mean', () => {
    const candidate = (more: object): object => ({
      candidates: [{ content: { role: 'model', parts: [{ text: '12' }] }, ...more }],
      usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2 },
    });
    const logprobsResult = {
      chosenCandidates: [{ logProbability: -1 }, { logProbability: -0.5 }],
      topCandidates: [
        { candidates: [{ logProbability: -1 }, { logProbability: -2 }] },
        { candidates: [{ logProbability: -0.5 }, { logProbability: -1.5 }] },
      ],
    };
    expect(trajectoryOf(candidate({ avgLogprobs: -0.7, logprobsResult })).logprobs).toEqual(both);
    expect(trajectoryOf(candidate({ avgLogprobs: -0.7 })).logprobs).toEqual({ mean: -0.7 });
  });

  it('of Inspect stand at the choice', () => {
    const choice = {
      message: { role: 'assistant', content: '12' },
      stop_reason: 'stop',
      logprobs: { content: openAi },
    };
    const sample = { id: 1, epoch: 1, input: 'Legs?', target: '12', output: { choices: [choice] } };
    expect(trajectoryOf(sample).logprobs).toEqual(both);
  });
});

describe('what is no log-probability', () => {
  it('is told by its size: probabilities are above 0', () => {
    const tokens = [{ logprob: 0.9 }, { logprob: 0 }];
    expect(trajectoryOf(chat({ content: tokens })).logprobs).toBeUndefined();
  });

  it('is left out where a server only says that a token was impossible', () => {
    const tokens = [
      { logprob: -9999, top_logprobs: [{ logprob: -1 }, { logprob: -9999 }] },
      { logprob: -0.25, top_logprobs: [{ logprob: -0.25 }] },
    ];
    expect(trajectoryOf(chat({ content: tokens })).logprobs).toEqual({ tokens: 1, mean: -0.25 });
  });

  it.each([[null], [{}], [{ content: null }], [{ content: [null, 'a', {}] }], ['a'], [[]]])(
    'makes nothing of %j',
    (logprobs) => {
      expect(trajectoryOf(chat(logprobs)).logprobs).toBeUndefined();
    },
  );
});
