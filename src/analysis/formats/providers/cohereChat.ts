import type { JsonObject, ReportedUsage } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { readAssistant } from '../record/content';
import { bodyOf, findBody, requestKey } from '../record/envelope';
import { Field, isObject } from '../record/fields';
import { requestPrompt } from '../record/prompt';
import { usageOf } from '../record/usage';
import { onlyOf, rowMetadata } from '../rows/rowMetadata';
import { settle } from '../text/thoughtState';

/** Bodies of Cohere's second chat interface. */
export const cohereChat: Format = {
  id: 'cohere-chat',
  name: 'Cohere chat',
  source: 'https://docs.cohere.com/v2/reference/chat',
  recognise: (record) => findBody(Field.root(record), isBody) !== undefined,
  read,
};

function isBody(body: Field): boolean {
  const usage = body.at('usage');
  return (
    body.at('message', 'role').string === 'assistant' &&
    body.at('message', 'content').present &&
    (usage.at('billed_units').isObject || usage.at('tokens').isObject)
  );
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const body = bodyOf(root, isBody);
  const prompt = requestPrompt(root);
  const metadata = rowMetadata(onlyOf(root, 'message'));
  const finish = body.at('finish_reason').string;
  const usage = usageIn(body.at('usage'));
  return [
    {
      ...metadata,
      ...settle(readAssistant(body.at('message'), prompt.tail), finish, usage?.thoughtTokens),
      problem: prompt.problem,
      problemKey: metadata.problemKey ?? prompt.problemKey ?? requestKey(root, body),
      finish,
      usage,
    },
  ];
}

/** `billed_units` is what is paid for; `tokens` counts the template around the messages too. */
function usageIn(field: Field): ReportedUsage | undefined {
  const { value } = field;
  if (!isObject(value)) {
    return undefined;
  }
  const count = (name: string): number | undefined =>
    field.at('billed_units', name).number ?? field.at('tokens', name).number;
  return usageOf(
    {
      promptTokens: count('input_tokens'),
      cachedPromptTokens: field.at('cached_tokens').number,
      outputTokens: count('output_tokens'),
    },
    value,
  );
}
