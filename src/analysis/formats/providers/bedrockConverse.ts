import type { JsonObject, ReportedUsage, SourceText } from '../../model';
import { claudeState } from '../anthropicMessage';
import type { Format, TrajectoryDraft } from '../format';
import { type SeenThought, visibleText } from '../record/content';
import { bodyOf, findBody, requestKey } from '../record/envelope';
import { Field, isObject } from '../record/fields';
import { requestPrompt } from '../record/prompt';
import { usageOf } from '../record/usage';
import { onlyOf, rowMetadata } from '../rows/rowMetadata';
import { emptyText, isBlank, paragraphs } from '../text/sourceText';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';

/** Bodies of Amazon Bedrock's Converse interface: content blocks told apart by their key. */
export const bedrockConverse: Format = {
  id: 'bedrock-converse',
  name: 'Bedrock Converse',
  source: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html',
  recognise: (record) => findBody(Field.root(record), isBody) !== undefined,
  read,
};

function isBody(body: Field): boolean {
  return body.at('output', 'message', 'content').isArray && body.at('stopReason').present;
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const body = bodyOf(root, isBody);
  const content = body.at('output', 'message', 'content');
  const blocks = content.requireItems().map((block) => block.requireObject());
  const prompt = requestPrompt(root);
  const metadata = rowMetadata(onlyOf(root, 'output', 'input'));
  const model = root.at('modelId').string ?? root.at('request', 'modelId').string ?? metadata.model;
  const finish = body.at('stopReason').string;
  const usage = usageIn(body.at('usage'));
  const said = visibleText(content);
  const thought = claudeState(model, seenIn(blocks));
  const split = thought ? { ...thought, response: said } : splitThought(said, prompt.tail);
  return [
    {
      ...metadata,
      ...settle(split, finish, usage?.thoughtTokens),
      problem: prompt.problem,
      problemKey: metadata.problemKey ?? prompt.problemKey ?? requestKey(root, body),
      model,
      finish,
      usage,
    },
  ];
}

/** The reasoning blocks; one that is redacted leaves the thought hidden. */
function seenIn(blocks: readonly Field[]): SeenThought | undefined {
  const reasoning = blocks.filter((block) => block.at('reasoningContent').present);
  if (reasoning.length === 0) {
    return undefined;
  }
  const thought = paragraphs(reasoning.map(reasoningText));
  return { thought, thoughtState: isBlank(thought) ? 'hidden' : 'closed' };
}

function reasoningText(block: Field): SourceText {
  return block.at('reasoningContent', 'reasoningText', 'text').text ?? emptyText;
}

/** As with Anthropic, `inputTokens` leaves out what was read from or written to the cache. */
function usageIn(field: Field): ReportedUsage | undefined {
  const { value } = field;
  if (!isObject(value)) {
    return undefined;
  }
  const input = field.at('inputTokens').number;
  const read = field.at('cacheReadInputTokens').number;
  const written = field.at('cacheWriteInputTokens').number;
  const figures = {
    promptTokens: input === undefined ? undefined : input + (read ?? 0) + (written ?? 0),
    cachedPromptTokens: read,
    cacheWriteTokens: written,
    outputTokens: field.at('outputTokens').number,
  };
  return usageOf({ ...figures, thoughtTokens: undefined }, value);
}
