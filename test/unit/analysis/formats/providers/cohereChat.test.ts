import { describe, expect, it } from 'vitest';
import { textsOf, trajectoryOf } from '../../../../support/formats';

describe('Cohere chat', () => {
  it('is read with what is billed', () => {
    const read = trajectoryOf({
      id: 'c-1',
      message: {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'a' },
          { type: 'text', text: 'b' },
        ],
      },
      finish_reason: 'COMPLETE',
      usage: {
        billed_units: { input_tokens: 4, output_tokens: 578 },
        tokens: { input_tokens: 90, output_tokens: 582 },
      },
    });
    expect(textsOf(read)).toMatchObject({ thought: 'a', thoughtState: 'closed', response: 'b' });
    expect(read).toMatchObject({
      format: 'cohere-chat',
      finish: 'COMPLETE',
      truncated: false,
      problemKey: 'id=c-1',
      usage: { promptTokens: 4, outputTokens: 578 },
    });
  });
});
