import type { JsonObject, ReportedUsage } from '../model';
import { readAssistant } from './record/content';
import { bodyOf, findBody, requestKey } from './record/envelope';
import { Field } from './record/fields';
import { finishOf } from './record/finishReason';
import { choiceLogprobs } from './record/choiceLogprobs';
import type { Format, TrajectoryDraft } from './format';
import { type Prompt, requestPrompt } from './record/prompt';
import { onlyOf, rowMetadata } from './rows/rowMetadata';
import { splitThought } from './text/thoughtTags';
import { settle } from './text/thoughtState';
import { timestampOf } from './record/timestamp';
import { openAiUsage } from './record/usage';

/**
 * Chat completions (and the older text completions) of OpenAI and of all servers that answer like
 * it. The choices of one body are siblings, and its usage is their sum.
 */
export const chatCompletion: Format = {
  id: 'chat-completion',
  name: 'Chat completion',
  source:
    'https://platform.openai.com/docs/api-reference/chat/object; reasoning_content: ' +
    'https://api-docs.deepseek.com/guides/reasoning_model, vLLM, SGLang, Qwen; reasoning: Groq; ' +
    'reasoning_details: https://openrouter.ai/docs; thinking parts: Mistral',
  recognise: (record) => findBody(Field.root(record), isBody) !== undefined,
  read,
};

function isBody(body: Field): boolean {
  const object = body.at('object').string;
  const first = body.at('choices', 0);
  return (
    object === 'chat.completion' ||
    object === 'text_completion' ||
    first.at('message').value !== undefined ||
    first.at('text').string !== undefined
  );
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const body = bodyOf(root, isBody);
  const prompt = requestPrompt(root);
  const choices = body.at('choices').requireItems();
  const reported = openAiUsage(body.at('usage'));
  const usage = reported && sumOver(choices.length, reported);
  body.at('choices', 0).requireObject();
  return choices.map((choice) => readChoice({ root, body, prompt, choice, usage }, choices.length));
}

interface Place {
  readonly root: Field;
  readonly body: Field;
  readonly prompt: Prompt;
  readonly choice: Field;
  readonly usage: ReportedUsage | undefined;
}

function readChoice(place: Place, count: number): TrajectoryDraft {
  const { root, body, prompt, choice, usage } = place;
  const finish = finishOf(choice.at('finish_reason'));
  const { text } = choice.at('text');
  const split =
    text === undefined
      ? readAssistant(choice.at('message'), prompt.tail)
      : splitThought(text, prompt.tail);
  const { gold, correct, recordedAnswer, reward, problemKey } = rowMetadata(onlyOf(root));
  return {
    ...settle(split, finish, usage?.thoughtTokens),
    problem: prompt.problem,
    problemKey: problemKey ?? prompt.problemKey ?? requestKey(root, body),
    sample: count > 1 ? (choice.at('index').scalar ?? String(choice.path.at(-1))) : undefined,
    model: body.at('model').string,
    finish,
    gold,
    correct: count > 1 ? undefined : correct,
    recordedAnswer: count > 1 ? undefined : recordedAnswer,
    reward: count > 1 ? undefined : reward,
    usage,
    logprobs: choiceLogprobs(choice, count > 1 ? undefined : usage?.outputTokens),
    timestamp: timestampOf(body.at('created')),
  };
}

function sumOver(count: number, usage: ReportedUsage): ReportedUsage {
  return count > 1 ? { ...usage, summedOver: count } : usage;
}
