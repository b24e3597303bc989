import { ExpectedError } from '../../../base/errors';
import type { JsonObject, ReportedUsage } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { nestedJson } from '../json/nestedJson';
import { thoughtParts, visibleText } from '../record/content';
import { Field } from '../record/fields';
import { noPrompt, promptOf } from '../record/prompt';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';
import { type Attributes, countAt, textAt } from './attributes';
import { type Span, spanName, spansOf, startOf, traceKey } from './spans';
import { reportedCounts } from './spanUsage';

/**
 * Spans with OpenTelemetry's conventions for generative models, as an OTLP export or one by one.
 * The output messages of a span are its choices.
 */
export const openTelemetry: Format = {
  id: 'opentelemetry',
  name: 'OpenTelemetry GenAI spans',
  source: 'https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans',
  recognise: (record) => mayHold(record, 'gen_ai.') && spansOf(Field.root(record)).some(isGenAi),
  read,
};

/** A cheap look before attributes are gathered. */
function mayHold(record: JsonObject, prefix: string): boolean {
  if (Object.hasOwn(record, 'resourceSpans') || Object.hasOwn(record, 'attributes')) {
    return true;
  }
  const flattened = `attributes.${prefix}`;
  return Object.keys(record).some((key) => key.startsWith(prefix) || key.startsWith(flattened));
}

function isGenAi({ attributes }: Span): boolean {
  for (const name of attributes.keys()) {
    if (name.startsWith('gen_ai.')) {
      return true;
    }
  }
  return false;
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const drafts = spansOf(Field.root(record)).filter(isGenAi).flatMap(readSpan);
  if (drafts.length === 0) {
    throw new ExpectedError('no span records what the model said: its messages were not captured');
  }
  return drafts;
}

function readSpan(span: Span): readonly TrajectoryDraft[] {
  const { attributes } = span;
  const answers = messagesAt(attributes, 'gen_ai.output.messages');
  const asked = attributes.get('gen_ai.input.messages');
  const prompt = (asked && promptOf(nestedJson(asked) ?? asked)) ?? noPrompt;
  const usage = usageIn(attributes);
  const several = answers.length > 1;
  return answers.map((answer, index) => {
    const content = answer.at('parts').present ? answer.at('parts') : answer.at('content');
    const said = visibleText(content);
    const thought = thoughtParts(content);
    const finish = answer.at('finish_reason').string ?? finishIn(attributes);
    const name = spanName(span);
    return {
      ...settle(
        thought ? { ...thought, response: said } : splitThought(said),
        finish,
        usage?.thoughtTokens,
      ),
      problem: prompt.problem,
      problemKey: traceKey(span) ?? prompt.problemKey,
      sample: several ? `${name ?? ''}.${index}` : name,
      model: textAt(attributes, ['gen_ai.response.model', 'gen_ai.request.model']),
      finish,
      usage: usage && several ? { ...usage, summedOver: answers.length } : usage,
      timestamp: startOf(span),
    };
  });
}

/** Messages are written as a list, or as JSON in a string. */
function messagesAt(attributes: Attributes, name: string): readonly Field[] {
  const field = attributes.get(name);
  return field === undefined ? [] : (nestedJson(field) ?? field).items;
}

function finishIn(attributes: Attributes): string | undefined {
  const reasons = attributes.get('gen_ai.response.finish_reasons');
  const list = reasons && (nestedJson(reasons) ?? reasons);
  return list?.at(0).string ?? list?.at(0, 'stringValue').string;
}

/** Reasoning and cache counters are parts of the output and of the input. */
function usageIn(attributes: Attributes): ReportedUsage | undefined {
  const count = (...names: string[]): number | undefined =>
    countAt(
      attributes,
      names.map((name) => `gen_ai.usage.${name}`),
    );
  return reportedCounts(attributes, 'gen_ai.usage.', {
    promptTokens: count('input_tokens', 'prompt_tokens'),
    cachedPromptTokens: count('cache_read.input_tokens', 'cache_read_input_tokens'),
    cacheWriteTokens: count('cache_creation.input_tokens', 'cache_creation_input_tokens'),
    outputTokens: count('output_tokens', 'completion_tokens'),
    thoughtTokens: count('reasoning.output_tokens', 'reasoning_tokens'),
    usd: count('cost', 'total_cost'),
  });
}
