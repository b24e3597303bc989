import type { JsonObject, ReportedUsage } from '../model';
import { type SeenThought, thoughtParts, visibleText } from './record/content';
import { bodyOf, findBody, requestKey } from './record/envelope';
import { Field, isObject } from './record/fields';
import type { Format, TrajectoryDraft } from './format';
import { requestPrompt } from './record/prompt';
import { onlyOf, rowMetadata } from './rows/rowMetadata';
import { settle } from './text/thoughtState';
import { splitThought } from './text/thoughtTags';
import { timestampOf } from './record/timestamp';
import { usageOf } from './record/usage';

/** Bodies of Anthropic's Messages interface, bare or out of a message batch. */
export const anthropicMessage: Format = {
  id: 'anthropic-message',
  name: 'Anthropic message',
  source: 'https://docs.anthropic.com/en/api/messages',
  recognise: (record) => findBody(Field.root(record), isMessage) !== undefined,
  read,
};

function isMessage(body: Field): boolean {
  return (
    body.at('type').string === 'message' &&
    body.at('role').string === 'assistant' &&
    body.at('content').value !== undefined &&
    body.at('usage', 'input_tokens').number !== undefined
  );
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const body = bodyOf(root, isMessage);
  const content = body.at('content');
  content.requireItems().forEach((block) => block.requireObject());
  const prompt = requestPrompt(root);
  const model = body.at('model').string;
  const finish = body.at('stop_reason').string;
  const usage = usageIn(body.at('usage'));
  const said = visibleText(content);
  const thought = claudeState(model, thoughtParts(content));
  const split = thought ? { ...thought, response: said } : splitThought(said, prompt.tail);
  const { gold, correct, recordedAnswer, reward, problemKey } = rowMetadata(onlyOf(root));
  return [
    {
      ...settle(split, finish, usage?.thoughtTokens),
      problem: prompt.problem,
      problemKey: problemKey ?? prompt.problemKey ?? requestKey(root, body),
      model,
      finish,
      gold,
      correct,
      recordedAnswer,
      reward,
      usage,
      timestamp: timestampOf(root.at('timestamp')),
    },
  ];
}

/**
 * Claude 3.7 shows its thought in full, later ones a summary of it; other models that are served
 * through this interface show it in full.
 * https://docs.anthropic.com/en/docs/build-with-claude/extended-thinking#summarized-thinking
 */
export function claudeState(
  model: string | undefined,
  thought: SeenThought | undefined,
): SeenThought | undefined {
  const summarises = /(?:^|[./])claude-(?!3)/.test(model ?? '');
  return thought?.thoughtState === 'closed' && summarises
    ? { ...thought, thoughtState: 'summary' }
    : thought;
}

/** `input_tokens` leaves out what was read from or written to the cache: the prompt is the sum. */
function usageIn(field: Field): ReportedUsage | undefined {
  const { value } = field;
  if (!isObject(value)) {
    return undefined;
  }
  const input = field.at('input_tokens').number;
  const read = field.at('cache_read_input_tokens').number;
  const written = field.at('cache_creation_input_tokens').number;
  const figures = {
    promptTokens: input === undefined ? undefined : input + (read ?? 0) + (written ?? 0),
    cachedPromptTokens: read,
    cacheWriteTokens: written,
    outputTokens: field.at('output_tokens').number,
    thoughtTokens: field.at('output_tokens_details', 'thinking_tokens').number,
  };
  return usageOf(figures, value);
}
