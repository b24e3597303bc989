import { isObject, type Field } from './fields';
import type { JsonValue, ReportedUsage, UsageFlag } from '../../model';

/** Reported figures before the unknown ones are left out. */
export type UsageFigures = {
  readonly [K in keyof Omit<ReportedUsage, 'raw' | 'flags'>]: number | undefined;
};

/** A usage report out of figures of which some are unknown. */
export function usageOf(
  figures: UsageFigures,
  raw: JsonValue,
  flags: readonly UsageFlag[] = [],
): ReportedUsage {
  const known = Object.entries(figures).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), ...(flags.length > 0 && { flags }), raw };
}

/** Takes out of a report the zeros that the visible text disproves; `raw` still shows them. */
export function withoutFalseZeros(
  usage: ReportedUsage,
  sees: { readonly thought: boolean; readonly output: boolean },
): ReportedUsage {
  const noThought = usage.thoughtTokens === 0 && sees.thought;
  const noOutput = usage.outputTokens === 0 && sees.output;
  if (!noThought && !noOutput) {
    return usage;
  }
  const { raw, flags = [], ...figures } = usage;
  const disproved: UsageFlag[] = [
    ...(noThought ? (['zero-thought-beside-visible'] as const) : []),
    ...(noOutput ? (['zero-output-beside-visible'] as const) : []),
  ];
  const left = noOutput ? withoutZeros(figures) : { ...figures, thoughtTokens: undefined };
  return usageOf(left, raw, [...flags, ...disproved]);
}

/** Who counted no output counted nothing: its other zeros say as little. */
function withoutZeros(figures: UsageFigures): UsageFigures {
  const counted = Object.entries(figures).filter(([, value]) => value !== 0);
  return Object.fromEntries(counted);
}

/**
 * The usage of OpenAI's chat completions and responses, and of all who follow them: DeepSeek's
 * cache counters, OpenRouter's cost in USD. Input and output counts contain their details, with
 * one exception: where the total shows that reasoning tokens were left out of the output (xAI),
 * they are added, since they are billed.
 */
export function openAiUsage(field: Field): ReportedUsage | undefined {
  const { value } = field;
  if (!isObject(value)) {
    return undefined;
  }
  const prompt = firstNumber(field, ['prompt_tokens', 'input_tokens']);
  const output = firstNumber(field, ['completion_tokens', 'output_tokens']);
  const thought =
    field.at('completion_tokens_details', 'reasoning_tokens').number ??
    field.at('output_tokens_details', 'reasoning_tokens').number ??
    firstNumber(field, ['reasoning_tokens', 'thinking_tokens']);
  const figures = {
    promptTokens: prompt,
    cachedPromptTokens:
      field.at('prompt_tokens_details', 'cached_tokens').number ??
      field.at('input_tokens_details', 'cached_tokens').number ??
      firstNumber(field, ['prompt_cache_hit_tokens', 'cached_tokens']),
    outputTokens: billedOutput(prompt, output, thought, field.at('total_tokens').number),
    thoughtTokens: thought,
    usd: firstNumber(field, ['cost', 'cost_usd', 'total_cost']),
  };
  return usageOf(figures, value);
}

function billedOutput(
  prompt: number | undefined,
  output: number | undefined,
  thought = 0,
  total = 0,
): number | undefined {
  return output !== undefined && thought > 0 && total === (prompt ?? 0) + output + thought
    ? output + thought
    : output;
}

/** The first of several names under which a number stands. */
export function firstNumber(field: Field, names: readonly string[]): number | undefined {
  for (const name of names) {
    const { number } = field.at(name);
    if (number !== undefined) {
      return number;
    }
  }
  return undefined;
}
