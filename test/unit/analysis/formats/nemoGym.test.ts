import { describe, expect, it } from 'vitest';
import { textsOf, trajectoryOf } from '../../../support/formats';

describe('NeMo Gym rollouts', () => {
  const rollout = {
    responses_create_params: { input: [{ role: 'user', content: 'How many legs have 3 cats?' }] },
    response: {
      object: 'response',
      output: [
        { type: 'reasoning', summary: [{ type: 'summary_text', text: 'four each' }] },
        { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: '12' }] },
      ],
    },
    reward: 1,
    expected_answer: '12',
  };

  it('are a response with its prompt and reward', () => {
    const trajectory = trajectoryOf(rollout);
    expect(textsOf(trajectory)).toEqual({
      problem: 'How many legs have 3 cats?',
      thought: 'four each',
      thoughtState: 'closed',
      response: '12',
    });
    expect(trajectory).toMatchObject({ format: 'nemo-gym', gold: '12', reward: 1 });
    expect(trajectory.problemKey).toMatch(/^text:/);
  });

  it('are grouped by task', () => {
    const trajectory = trajectoryOf({ ...rollout, _ng_task_index: 3, _ng_rollout_index: 1 });
    expect(trajectory).toMatchObject({ problemKey: '_ng_task_index=3', sample: '1' });
  });

  it.each<[string, object]>([
    ['a plain input', { input: 'How many legs?' }],
    [
      'the statement in the metadata',
      { input: [], metadata: { problem_statement: 'How many legs?' } },
    ],
  ])('find the problem in %s', (_, asked) => {
    expect(trajectoryOf({ ...rollout, responses_create_params: asked }).problem.text).toBe(
      'How many legs?',
    );
  });
});
