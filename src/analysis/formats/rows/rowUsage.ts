import type { ReportedUsage } from '../../model';
import type { Field } from '../record/fields';
import { firstNumber, openAiUsage, usageOf } from '../record/usage';

/** Names under which rows give token counts and cost. */
const counts = {
  prompt: ['prompt_tokens', 'input_tokens', 'num_prompt_tokens', 'prompt_length'],
  output: [
    ...['completion_tokens', 'output_tokens', 'num_output_tokens', 'generated_tokens'],
    ...['token_count', 'num_tokens', 'response_length'],
  ],
  thought: ['reasoning_tokens', 'thinking_tokens'],
  usd: ['cost_usd', 'cost'],
} as const;

const countNames = Object.values(counts).flat();

/**
 * The usage object of a row, or counts that stand in the row itself. What is not a sibling's own is
 * taken as the sum over all of them.
 */
export function rowUsage(
  row: Field,
  own: Field | undefined,
  count: number,
): ReportedUsage | undefined {
  const reported = own && (openAiUsage(own.at('usage')) ?? loose(own));
  if (reported !== undefined) {
    return reported;
  }
  const shared = openAiUsage(row.at('usage')) ?? loose(row);
  return shared === undefined || count === 1 ? shared : { ...shared, summedOver: count };
}

function loose(row: Field): ReportedUsage | undefined {
  const given = countNames
    .filter((name) => row.has(name))
    .flatMap((name) => {
      const { number } = row.at(name);
      return number === undefined ? [] : [[name, number] as const];
    });
  if (given.length === 0) {
    return undefined;
  }
  const figures = {
    promptTokens: firstNumber(row, counts.prompt),
    outputTokens: firstNumber(row, counts.output),
    thoughtTokens: firstNumber(row, counts.thought),
    usd: firstNumber(row, counts.usd),
  };
  return usageOf(figures, Object.fromEntries(given));
}
