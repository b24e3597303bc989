import { ExpectedError } from '../../../base/errors';
import type { JsonObject, ReportedUsage, SourceText } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { noPrompt, promptOf } from '../record/prompt';
import { emptyText, isBlank, paragraphs } from '../text/sourceText';
import { settle } from '../text/thoughtState';
import { type ThoughtSplit, splitThought } from '../text/thoughtTags';
import { type Attributes, countAt, indicesUnder, textAt } from './attributes';
import { type Span, spanName, spansOf, startOf, traceKey } from './spans';
import { reportedCounts } from './spanUsage';

/** Spans with the conventions of OpenInference (Arize Phoenix): one attribute for every text. */
export const openInference: Format = {
  id: 'openinference',
  name: 'OpenInference spans',
  source: 'https://github.com/Arize-ai/openinference/blob/main/spec/semantic_conventions.md',
  recognise(record) {
    const shaped = Object.keys(record).some((key) =>
      /^(?:resourceSpans|attributes|llm\.|open)/.test(key),
    );
    return shaped && spansOf(Field.root(record)).some(isModelCall);
  },
  read,
};

const outputs = 'llm.output_messages';
const inputs = 'llm.input_messages';

function isModelCall({ attributes }: Span): boolean {
  const kind = attributes.get('openinference.span.kind')?.string;
  return kind === 'LLM' || attributes.has(`${outputs}.0.message.role`);
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const drafts = spansOf(Field.root(record)).filter(isModelCall).flatMap(readSpan);
  if (drafts.length === 0) {
    throw new ExpectedError('no span records what the model said: its messages were not captured');
  }
  return drafts;
}

function readSpan(span: Span): readonly TrajectoryDraft[] {
  const { attributes } = span;
  const usage = usageIn(attributes);
  const answers = indicesUnder(attributes, outputs).map((index) =>
    splitMessage(attributes, `${outputs}.${index}.message`),
  );
  const value = attributes.get('output.value')?.text;
  const splits = answers.length > 0 || value === undefined ? answers : [splitThought(value)];
  const several = splits.length > 1;
  const problem = problemIn(attributes);
  const name = spanName(span);
  return splits.map((split, index) => ({
    ...settle(split, undefined, usage?.thoughtTokens),
    problem,
    problemKey: traceKey(span),
    sample: several ? `${name ?? ''}.${index}` : name,
    model: textAt(attributes, ['llm.model_name']),
    usage: usage && several ? { ...usage, summedOver: splits.length } : usage,
    timestamp: startOf(span),
  }));
}

function splitMessage(attributes: Attributes, prefix: string): ThoughtSplit {
  const thought = paragraphs(partsOf(attributes, prefix, 'reasoning'));
  const said = textOf(attributes, prefix);
  return isBlank(thought)
    ? splitThought(said)
    : { thought, thoughtState: 'closed', response: said };
}

function textOf(attributes: Attributes, prefix: string): SourceText {
  const parts = paragraphs(partsOf(attributes, prefix, 'text'));
  return isBlank(parts) ? (attributes.get(`${prefix}.content`)?.text ?? emptyText) : parts;
}

function partsOf(attributes: Attributes, prefix: string, type: string): readonly SourceText[] {
  const contents = `${prefix}.contents`;
  return indicesUnder(attributes, contents).flatMap((index) => {
    const part = `${contents}.${index}.message_content`;
    const fits = attributes.get(`${part}.type`)?.string === type;
    return fits ? (attributes.get(`${part}.text`)?.text ?? []) : [];
  });
}

/** The last message of the user, or the input as one text. */
function problemIn(attributes: Attributes): SourceText {
  const asked = indicesUnder(attributes, inputs)
    .map((index) => `${inputs}.${index}.message`)
    .filter((prefix) => attributes.get(`${prefix}.role`)?.string === 'user')
    .map((prefix) => textOf(attributes, prefix))
    .filter((text) => !isBlank(text));
  const value = attributes.get('input.value');
  return asked.at(-1) ?? ((value && promptOf(value)) ?? noPrompt).problem;
}

function usageIn(attributes: Attributes): ReportedUsage | undefined {
  const count = (name: string): number | undefined =>
    countAt(attributes, [`llm.token_count.${name}`]);
  return reportedCounts(attributes, 'llm.token_count.', {
    promptTokens: count('prompt'),
    cachedPromptTokens: count('prompt_details.cache_read'),
    cacheWriteTokens: count('prompt_details.cache_write'),
    outputTokens: count('completion'),
    thoughtTokens: count('completion_details.reasoning'),
    usd: countAt(attributes, ['llm.cost.total']),
  });
}
