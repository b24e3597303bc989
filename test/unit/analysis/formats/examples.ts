import type { JsonValue } from '../../../../src/analysis/model';

const assistant = { role: 'assistant', content: '<think>a</think>b' };
const chat = { object: 'chat.completion', choices: [{ index: 0, message: assistant }] };
const claude = {
  type: 'message',
  role: 'assistant',
  content: [{ type: 'thinking', thinking: 'a' }],
  usage: { input_tokens: 1, output_tokens: 2 },
};
const reasoning = { type: 'reasoning', summary: [{ type: 'summary_text', text: 'a' }] };
const response = { object: 'response', output: [reasoning] };
const answered = {
  candidates: [{ content: { parts: [{ text: 'b' }] } }],
  usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 2 },
};
const sample = {
  id: 1,
  epoch: 1,
  input: 'q',
  target: 'b',
  messages: [assistant],
  output: { choices: [{ message: assistant }] },
  scores: { s: { value: 'C', answer: 'b' } },
  attachments: { x: 'long' },
};
const node = { text: 'q', mc_value: 0.5, children: [{ text: 'a', mc_value: 1, children: [] }] };
const span = {
  'gen_ai.output.messages': '[{"role":"assistant","parts":[{"type":"text","content":"a\\nb"}]}]',
};

/** A record of every format, by its identifier. */
export const examples: Readonly<Record<string, JsonValue>> = {
  'anthropic-batch': { custom_id: 'q', result: { type: 'succeeded', message: claude } },
  'openai-batch': { custom_id: 'q1-2', response: { status_code: 200, body: chat } },
  'gemini-batch': { key: 'q', response: answered },
  'nemo-gym': { responses_create_params: { input: 'q' }, response, reward: 1 },
  'inspect-log': { status: 'success', eval: { task: 't' }, plan: {}, samples: [sample] },
  'inspect-sample': sample,
  'chat-completion': chat,
  'openai-responses': response,
  'anthropic-message': claude,
  gemini: answered,
  'bedrock-converse': {
    output: { message: { role: 'assistant', content: [{ text: 'b' }] } },
    stopReason: 'end_turn',
    usage: { inputTokens: 1, outputTokens: 2 },
  },
  'cohere-chat': { message: assistant, usage: { tokens: { input_tokens: 1 } } },
  atif: {
    schema_version: 'ATIF-v1.5',
    steps: [{ source: 'agent', message: 'b', metrics: { prompt_tokens: 1 } }],
  },
  'swe-agent': {
    trajectory: [{ thought: 'a', action: 'ls', response: 'r' }],
    history: [{ role: 'user', content: 'q' }],
    info: { submission: 'b', model_stats: { tokens_received: 3 } },
  },
  'tau-bench': { task_id: 1, trial: 0, reward: 1, traj: [assistant] },
  'who-and-when': { question: 'q', history: [{ name: 'n', content: 'a' }], mistake_step: '0' },
  'lm-eval': {
    doc_id: 1,
    doc: { question: 'q' },
    target: 'b',
    arguments: [['q', {}]],
    resps: [['a', 'b']],
    filtered_resps: ['b'],
    filter: 'none',
    metrics: ['acc'],
    acc: 1,
  },
  'math-evaluation-harness': { idx: 0, question: 'q', code: ['a'], pred: ['b'], score: [true] },
  'gsm8k-solutions': {
    question: 'q',
    ground_truth: 'A: 1',
    m: { solution: 'a', is_correct: true },
  },
  'openr1-math': { problem: 'q', generations: ['a'], correctness_math_verify: [true] },
  s1k: { question: 'q', thinking_trajectories: ['a'], attempt: 'b', solution: 'b' },
  'openthoughts-metadata': { problem: 'q', deepseek_reasoning: 'a', deepseek_solution: 'b' },
  prm800k: {
    question: { problem: 'q' },
    label: { steps: [{ completions: [{ text: 'a', rating: 1 }], chosen_completion: 0 }] },
  },
  'math-shepherd': { input: 'q Step 1: a ки', label: 'q Step 1: a +', task: 'MATH' },
  processbench: { problem: 'q', steps: ['a', 'b'], label: 1, final_answer_correct: false },
  'big-bench-mistake': { input: 'q', steps: ['a'], target: 'b', mistake_index: null },
  'math-aps': { question: 'q', final_answer: 'b', reasoning_steps: node },
  'tree-of-thoughts': { idx: 1, ys: ['a\nb'], infos: [{ r: 1 }], usage_so_far: { cost: 1 } },
  'cot-loop': { sample_id: 1, generation_index: 0, response_text: 'a', token_count: 3 },
  verl: { input: 'q', output: 'a', score: 1, step: 2 },
  openrlhf: { input: 'q', output: 'a', reward: 0.5 },
  trl: { prompt: [{ role: 'user', content: 'q' }], completion: [assistant], reward: 1 },
  'nemo-rl': { content: ['q', 'a'], input_lengths: [2], generation_logprobs: [0], rewards: [1] },
  sglang: { text: 'a', meta_info: { finish_reason: { type: 'stop' }, prompt_tokens: 1 } },
  'vllm-offline': { prompt: 'q', outputs: [{ index: 0, text: 'a', token_ids: [1] }] },
  'reasoning-flow': {
    doc_id: 'd',
    raw_text: { question: 'q', response: 'ab' },
    metadata: { generator: 'm' },
    nodes: [{ start: 0, end: 2, label: 'l', source: 'response' }],
    edges: [],
  },
  schoenfeld: { 'Question ID': 'q', data: [{ text: 'a', 'gt-class-1': 'G', 'gt-class-2': 'R' }] },
  'steering-labels': { thinking_process: 'a', annotated_response: '["x-y"]a["end-section"]' },
  opentelemetry: { trace_id: 't', attributes: span },
  openinference: {
    'openinference.span.kind': 'LLM',
    'llm.output_messages.0.message.content': 'a',
    'llm.token_count.prompt': 1,
  },
  'chat-rows': { messages: [{ role: 'user', content: 'q' }, assistant] },
  'generic-row': { question: 'q', response: '<think>a</think>b' },
};
