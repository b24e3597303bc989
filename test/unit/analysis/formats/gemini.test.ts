import { describe, expect, it } from 'vitest';
import { reasonOf, textsOf, trajectoriesOf, trajectoryOf } from '../../../support/formats';

function body(...candidates: readonly unknown[]): object {
  return {
    candidates,
    usageMetadata: {
      promptTokenCount: 9,
      candidatesTokenCount: 20,
      thoughtsTokenCount: 100,
      totalTokenCount: 129,
    },
    modelVersion: 'gemini-x',
    responseId: 'r1',
  };
}

function candidate(parts: unknown, rest: object = {}): object {
  return { content: { parts, role: 'model' }, finishReason: 'STOP', index: 0, ...rest };
}

describe('Gemini bodies', () => {
  it('bill thoughts beside the candidates', () => {
    const trajectory = trajectoryOf(
      body(candidate([{ text: 'four each', thought: true }, { text: '1' }, { text: '2' }])),
    );
    expect(textsOf(trajectory)).toMatchObject({
      thought: 'four each',
      thoughtState: 'summary',
      response: '12',
    });
    expect(trajectory.usage).toMatchObject({
      promptTokens: 9,
      outputTokens: 120,
      thoughtTokens: 100,
    });
    expect(trajectory).toMatchObject({
      format: 'gemini',
      problemKey: 'responseId=r1',
      model: 'gemini-x',
    });
  });

  it('know a thought that is billed but not shown', () => {
    expect(textsOf(trajectoryOf(body(candidate([{ text: '12' }]))))).toMatchObject({
      thought: '',
      thoughtState: 'hidden',
      response: '12',
    });
  });

  it('make siblings of the candidates', () => {
    const cut = { finishReason: 'MAX_TOKENS', index: 1 };
    const trajectories = trajectoriesOf(body(candidate([{ text: 'a' }]), cut));
    expect(trajectories.map((each) => [each.sample, each.truncated, each.response.text])).toEqual([
      ['0', false, 'a'],
      ['1', true, ''],
    ]);
    expect(trajectories[0]?.usage?.summedOver).toBe(2);
  });

  it('are read with their prompt', () => {
    const contents = [{ role: 'user', parts: [{ text: 'How many legs?' }] }];
    const trajectory = trajectoryOf({
      key: 'k',
      request: { contents },
      response: body(candidate([{ text: 'a' }])),
    });
    expect(trajectory.problem.text).toBe('How many legs?');
  });

  it('name the field that is wrong', () => {
    expect(reasonOf(body(candidate('x')))).toBe(
      'Looks like Gemini generateContent, but candidates[0].content.parts: expected an array, found a string',
    );
    expect(reasonOf(body(candidate([{ text: 'a' }]), 3))).toBe(
      'Looks like Gemini generateContent, but candidates[1]: expected an object, found a number',
    );
  });
});
