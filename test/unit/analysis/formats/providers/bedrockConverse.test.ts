import { describe, expect, it } from 'vitest';
import { trajectoryOf } from '../../../../support/formats';

const body = {
  output: {
    message: {
      role: 'assistant',
      content: [
        { reasoningContent: { reasoningText: { text: 'a', signature: 's' } } },
        { text: 'b' },
        { toolUse: { name: 't', input: {} } },
      ],
    },
  },
  stopReason: 'max_tokens',
  usage: { inputTokens: 5, cacheReadInputTokens: 20, outputTokens: 7, totalTokens: 32 },
  metrics: { latencyMs: 12 },
};

describe('Bedrock Converse', () => {
  it('is read with its reasoning and its usage', () => {
    expect(trajectoryOf(body)).toMatchObject({
      format: 'bedrock-converse',
      thought: { text: 'a' },
      thoughtState: 'closed',
      response: { text: 'b' },
      truncated: true,
      finish: 'max_tokens',
      usage: { promptTokens: 25, cachedPromptTokens: 20, outputTokens: 7 },
    });
  });

  it('is read beside its request, out of a batch too', () => {
    const messages = [{ role: 'user', content: [{ text: 'How many legs?' }] }];
    const read = trajectoryOf({ recordId: 'r1', modelInput: { messages }, modelOutput: body });
    expect(read.problem.text).toBe('How many legs?');
    expect(trajectoryOf({ recordId: 'r1', modelOutput: body }).problemKey).toBe('recordId=r1');
  });

  it('knows a summary by the model, and redacted thought as hidden', () => {
    const model = { modelId: 'anthropic.claude-sonnet-4', output: body };
    expect(trajectoryOf(model).thoughtState).toBe('summary');
    const content = [{ reasoningContent: { redactedContent: 'xx' } }, { text: 'b' }];
    const hidden = { ...body, output: { message: { role: 'assistant', content } } };
    expect(trajectoryOf(hidden).thoughtState).toBe('hidden');
  });
});
