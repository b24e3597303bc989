import type { JsonObject, SampledLogprobs, SourceText, ThoughtState } from '../model';
import { visibleText } from './record/content';
import { bodyOf, findBody, requestKey } from './record/envelope';
import { Field } from './record/fields';
import type { Format, TrajectoryDraft } from './format';
import { LogprobFold } from './record/logprobFold';
import { addLogprobs } from './record/logprobs';
import { requestPrompt } from './record/prompt';
import { onlyOf, rowMetadata } from './rows/rowMetadata';
import { emptyText, isBlank, paragraphs } from './text/sourceText';
import { type SettledThought, settle } from './text/thoughtState';
import { type ThoughtSplit, splitThought } from './text/thoughtTags';
import { timestampOf } from './record/timestamp';
import { openAiUsage } from './record/usage';

/** Bodies of OpenAI's Responses interface, as OpenAI, Azure, xAI and vLLM write them. */
export const openaiResponses: Format = {
  id: 'openai-responses',
  name: 'OpenAI Responses',
  source: 'https://platform.openai.com/docs/api-reference/responses/object',
  recognise(record) {
    const root = Field.root(record);
    const event = root.at('type').string ?? '';
    const unfinished = event.startsWith('response.') && !lastEvents.has(event);
    return !unfinished && findBody(root, isResponse) !== undefined;
  },
  read,
};

/** The events of a stream that carry the whole body. */
const lastEvents: ReadonlySet<string> = new Set([
  ...['response.completed', 'response.incomplete', 'response.failed'],
]);

export function isResponse(body: Field): boolean {
  return body.at('object').string === 'response' && body.at('output').value !== undefined;
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const body = bodyOf(root, isResponse);
  const prompt = requestPrompt(root);
  const { gold, correct, recordedAnswer, reward, problemKey } = rowMetadata(onlyOf(root));
  return [
    {
      ...readResponse(body),
      problem: prompt.problem,
      problemKey: problemKey ?? prompt.problemKey ?? requestKey(root, body),
      gold,
      correct,
      recordedAnswer,
      reward,
    },
  ];
}

/** What a body says by itself, whatever it is wrapped in. */
export type ResponsePart = SettledThought &
  Pick<TrajectoryDraft, 'model' | 'finish' | 'usage' | 'logprobs' | 'timestamp'>;

export function readResponse(body: Field): ResponsePart {
  const output = body.at('output').requireItems();
  const model = body.at('model').string;
  const usage = openAiUsage(body.at('usage'));
  const finish = body.at('incomplete_details', 'reason').string ?? body.at('status').string;
  return {
    ...settle(splitOutput(output, model), finish, usage?.thoughtTokens),
    model,
    finish,
    usage,
    logprobs: logprobsOf(output),
    timestamp: timestampOf(body.at('created_at')),
  };
}

/**
 * The texts of messages carry those of their tokens; the items of NeMo Gym's policy those of all that
 * was sampled for them, thought included.
 */
function logprobsOf(output: readonly Field[]): SampledLogprobs | undefined {
  const fold = new LogprobFold();
  for (const item of output) {
    const sampled = item.at('generation_log_probs');
    const parts = sampled.isArray ? [] : item.at('content').items;
    addLogprobs(fold, sampled.value);
    parts.forEach((part) => addLogprobs(fold, part.at('logprobs').value));
  }
  return fold.summary();
}

/**
 * Reasoning items interleave with calls and messages: together they are the thought, and the last
 * message is the response. Without any reasoning item all that was said is the trace.
 */
function splitOutput(output: readonly Field[], model: string | undefined): ThoughtSplit {
  const reasoning = output.filter((item) => item.requireObject().at('type').string === 'reasoning');
  const messages = output
    .filter((item) => item.at('type').string === 'message')
    .map((item) => visibleText(item.at('content')));
  if (reasoning.length === 0) {
    return splitThought(paragraphs(messages));
  }
  const thought = paragraphs(reasoning.map(reasoningText));
  const thoughtState = stateOf(reasoning, thought, model);
  return { thought, thoughtState, response: messages.at(-1) ?? emptyText };
}

/** The full text where the server gives it, else the summary. */
function reasoningText(item: Field): SourceText {
  const full = paragraphs(textsOf(item.at('content')));
  return full.text === '' ? paragraphs(textsOf(item.at('summary'))) : full;
}

function textsOf(parts: Field): readonly SourceText[] {
  return parts.items.map((part) => part.text ?? part.at('text').text ?? emptyText);
}

/**
 * OpenAI and xAI show a summary; the items of an open model's server hold the full thought, though
 * the field is called summary there too.
 */
function stateOf(
  reasoning: readonly Field[],
  thought: SourceText,
  model: string | undefined,
): ThoughtState {
  if (isBlank(thought)) {
    return 'hidden';
  }
  const full = reasoning.some((item) => textsOf(item.at('content')).some((text) => !isBlank(text)));
  const sealed = reasoning.some((item) => item.at('encrypted_content').scalar !== undefined);
  return !full && (sealed || summarises(model)) ? 'summary' : 'closed';
}

/** Whether a model is one whose provider never shows its thought in full. */
function summarises(model = ''): boolean {
  const name = model.slice(model.lastIndexOf('/') + 1);
  return /^(?:gpt-(?!oss)|o\d|codex|computer-use|grok)/.test(name);
}
