import { describe, expect, it } from 'vitest';
import { reasonOf, textsOf, trajectoryOf } from '../../../support/formats';

describe('chat rows', () => {
  const asked = { role: 'user', content: 'How many legs have 3 cats?' };

  it.each<[string, object, string, string, string]>([
    [
      'tags',
      { messages: [asked, { role: 'assistant', content: '<think>a</think>b' }] },
      'closed',
      'a',
      'b',
    ],
    [
      'reasoning_content',
      { messages: [asked, { role: 'assistant', content: 'b', reasoning_content: 'a' }] },
      'closed',
      'a',
      'b',
    ],
    [
      'thinking',
      { messages: [asked, { role: 'assistant', content: 'b', thinking: 'a' }] },
      'closed',
      'a',
      'b',
    ],
    ['no thought', { messages: [asked, { role: 'assistant', content: 'b' }] }, 'whole', 'b', ''],
    [
      'ShareGPT',
      {
        system: 's',
        conversations: [
          { from: 'human', value: asked.content },
          {
            from: 'gpt',
            value:
              '<|begin_of_thought|>a<|end_of_thought|>\n<|begin_of_solution|>b<|end_of_solution|>',
          },
        ],
      },
      'closed',
      'a',
      'b',
    ],
    [
      'several turns',
      {
        messages: [
          asked,
          { role: 'assistant', content: '<think>a</think>x' },
          { role: 'tool', content: 't' },
          { role: 'assistant', content: '<think>b</think>y' },
        ],
      },
      'closed',
      'a\n\nb',
      'y',
    ],
    [
      'several turns without a thought',
      {
        messages: [
          asked,
          { role: 'assistant', content: 'a' },
          { role: 'user', content: 'u' },
          { role: 'assistant', content: 'b' },
        ],
      },
      'whole',
      'a\n\nb',
      '',
    ],
    [
      'a turn cut off after a whole one',
      {
        messages: [
          asked,
          { role: 'assistant', content: '<think>a</think>x' },
          { role: 'assistant', content: '<think>b' },
        ],
      },
      'open',
      'a\n\nb',
      '',
    ],
  ])('read %s', (_, row, thoughtState, thought, response) => {
    const trajectory = trajectoryOf(row);
    expect(trajectory.format).toBe('chat-rows');
    expect(textsOf(trajectory)).toEqual({
      problem: asked.content,
      thoughtState,
      thought,
      response,
    });
  });

  it('take what other columns say', () => {
    const messages = [asked, { role: 'assistant', content: 'b' }];
    expect(
      trajectoryOf({ messages, question_id: 'q1', answer: '12', reward: 0.5, model: 'm' }),
    ).toMatchObject({
      problemKey: 'question_id=q1',
      gold: '12',
      reward: 0.5,
      model: 'm',
    });
  });

  it('name the message that is wrong', () => {
    expect(reasonOf({ messages: [7, { role: 'assistant', content: 'b' }] })).toMatch(
      /but messages\[0\]: expected an object, found a number$/,
    );
  });
});
