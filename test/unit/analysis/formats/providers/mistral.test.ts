import { describe, expect, it } from 'vitest';
import { textsOf, trajectoryOf } from '../../../../support/formats';

describe('Mistral', () => {
  it('writes its thought as a list of parts inside a part', () => {
    const content = [
      {
        type: 'thinking',
        thinking: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'c' },
        ],
      },
      { type: 'text', text: 'b' },
    ];
    const read = trajectoryOf({
      object: 'chat.completion',
      model: 'magistral',
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    });
    expect(textsOf(read)).toMatchObject({
      thought: 'a\n\nc',
      thoughtState: 'closed',
      response: 'b',
    });
  });
});
