import { describe, expect, it } from 'vitest';
import { trajectoryOf } from '../../../../support/formats';

describe('tau-bench runs', () => {
  it('put what the agent said together', () => {
    const read = trajectoryOf({
      task_id: 5,
      trial: 2,
      reward: 1.0,
      info: { task: { instruction: 'You want a seat.' } },
      traj: [
        { role: 'system', content: 'Policy' },
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: 'Which seat?' },
        { role: 'assistant', content: null, tool_calls: [{ function: { name: 'find' } }] },
        { role: 'tool', content: '{}' },
        { role: 'assistant', content: 'Booked.' },
      ],
    });
    expect(read).toMatchObject({
      format: 'tau-bench',
      problem: { text: 'You want a seat.' },
      problemKey: 'task_id=5',
      sample: '2',
      thought: { text: 'Which seat?\n\nBooked.' },
      thoughtState: 'whole',
      steps: [
        { start: 0, end: 11 },
        { start: 13, end: 20 },
      ],
      correct: true,
      reward: 1,
    });
  });
});

describe('SWE-agent trajectories', () => {
  const step = (thought: string, action: string, state: unknown): object => ({
    thought,
    action,
    state,
    response: `${thought}\n${action}`,
    observation: 'ok',
  });
  const run = {
    trajectory: [step('Look first.', 'ls -F\n', '{}'), step('Now fix it.', 'edit 1:2\nx', {})],
    history: [
      { role: 'system', content: 'SETTING' },
      { role: 'user', content: 'A demonstration', is_demo: true },
      { role: 'user', content: 'Mend the colon.' },
    ],
    info: {
      exit_status: 'submitted',
      submission: 'diff --git',
      model_stats: { instance_cost: 0.5, tokens_sent: 90, tokens_received: 9 },
    },
    replay_config: '{"agent":{"model":{"name":"m-1"}}}',
  };

  it('have a step for every action', () => {
    expect(trajectoryOf(run)).toMatchObject({
      format: 'swe-agent',
      problem: { text: 'Mend the colon.' },
      thought: { text: 'Look first.\n\nNow fix it.' },
      thoughtState: 'closed',
      response: { text: 'diff --git' },
      steps: [
        { start: 0, end: 11, label: 'ls -F' },
        { start: 13, end: 24, label: 'edit 1:2' },
      ],
      model: 'm-1',
      finish: 'submitted',
      usage: { promptTokens: 90, outputTokens: 9, usd: 0.5 },
    });
  });

  it('do not believe the zeros of a replay', () => {
    const model_stats = { instance_cost: 0, tokens_sent: 0, tokens_received: 0 };
    const { usage } = trajectoryOf({ ...run, info: { ...run.info, model_stats } });
    expect(usage).toEqual({ flags: ['zero-output-beside-visible'], raw: model_stats });
  });

  it('of mini-swe-agent are dialogues', () => {
    const read = trajectoryOf({
      trajectory_format: 'mini-swe-agent-1',
      instance_id: 'i-1',
      info: { exit_status: 'Submitted', submission: 'diff' },
      messages: [
        { role: 'user', content: 'Mend it.' },
        { role: 'assistant', content: 'THOUGHT: look' },
      ],
    });
    expect(read).toMatchObject({
      format: 'swe-agent',
      problemKey: 'instance_id=i-1',
      problem: { text: 'Mend it.' },
      thought: { text: 'THOUGHT: look' },
      response: { text: 'diff' },
    });
  });
});

describe('ATIF trajectories', () => {
  const agent = (step_id: number | string, message: string, rest: object = {}): object => ({
    step_id,
    source: 'agent',
    message,
    ...rest,
  });
  const run = {
    schema_version: 'ATIF-v1.5',
    session_id: 's-1',
    agent: { name: 'a', version: '1', model_name: 'm-1' },
    steps: [
      { step_id: 1, source: 'user', message: 'Say hello.' },
      agent('2', 'Old', { is_copied_context: true }),
      agent('3', 'Writing.', {
        reasoning_content: 'A file it is.',
        tool_calls: [{ function_name: 'write' }],
        metrics: { prompt_tokens: 10, completion_tokens: 5, cached_tokens: 4, cost_usd: 0.25 },
      }),
      agent(4, 'Done.', { metrics: { prompt_tokens: 20, completion_tokens: 3, cost_usd: 0.25 } }),
    ],
  };

  it('take the reasoning as thought and the last message as response', () => {
    expect(trajectoryOf(run)).toMatchObject({
      format: 'atif',
      problem: { text: 'Say hello.' },
      problemKey: 'session_id=s-1',
      thought: { text: 'A file it is.' },
      thoughtState: 'closed',
      response: { text: 'Done.' },
      steps: [{ label: 'write' }],
      model: 'm-1',
      usage: { promptTokens: 30, cachedPromptTokens: 4, outputTokens: 8, usd: 0.5 },
    });
  });

  it('without reasoning show all messages, and the final metrics win', () => {
    const steps = run.steps.map((step) => ({ ...step, reasoning_content: undefined }));
    const final_metrics = { total_prompt_tokens: 31, total_completion_tokens: 9 };
    expect(trajectoryOf({ ...run, steps, final_metrics })).toMatchObject({
      thought: { text: 'Writing.\n\nDone.' },
      thoughtState: 'whole',
      usage: { promptTokens: 31, outputTokens: 9 },
    });
  });
});

describe('Who&When runs', () => {
  it('rate the step that made the run fail', () => {
    const read = trajectoryOf({
      question: 'Which year?',
      question_ID: 'q-9',
      ground_truth: '1999',
      is_corrected: false,
      history: [
        { name: 'Planner', role: 'assistant', content: 'Search.' },
        { role: 'WebSurfer', content: 'It was 1998.' },
      ],
      mistake_agent: 'WebSurfer',
      mistake_step: '1',
      mistake_reason: 'Misread',
    });
    expect(read).toMatchObject({
      format: 'who-and-when',
      problemKey: 'question_ID=q-9',
      gold: '1999',
      correct: false,
      steps: [
        { start: 0, end: 7, label: 'Planner' },
        { start: 9, end: 21, label: 'WebSurfer', rating: -1 },
      ],
    });
    expect(read.steps?.[0]).not.toHaveProperty('rating');
  });
});
