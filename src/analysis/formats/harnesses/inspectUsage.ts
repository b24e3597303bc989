import type { ReportedUsage } from '../../model';
import { type Field, isObject } from '../record/fields';
import { usageOf } from '../record/usage';

/**
 * What Inspect counted for a sample. The output holds the usage of the last call; where the model
 * was called several times, the sum over its calls is taken, which contains those of a grader that
 * is the same model.
 */
export function sampleUsage(sample: Field, calls: number): ReportedUsage | undefined {
  const last = sample.at('output', 'usage');
  const models = sample.at('model_usage');
  const model = sample.at('output', 'model').string ?? '';
  const name = models.keys.find((key) => model.startsWith(key.slice(key.lastIndexOf('/') + 1)));
  const summed = name ?? (models.keys.length === 1 ? models.keys[0] : undefined);
  return inspectUsage(calls > 1 && summed !== undefined ? models.at(summed) : last);
}

/** Whether cached input is a part of the input depends on the provider; the total tells. */
function inspectUsage(field: Field): ReportedUsage | undefined {
  const { value } = field;
  if (!isObject(value)) {
    return undefined;
  }
  const count = (name: string): number | undefined => field.at(name).number;
  const input = count('input_tokens');
  const output = count('output_tokens');
  const read = count('input_tokens_cache_read');
  const written = count('input_tokens_cache_write');
  const cached = (read ?? 0) + (written ?? 0);
  const apart = count('total_tokens') === (input ?? 0) + (output ?? 0) + cached;
  return usageOf(
    {
      promptTokens: input !== undefined && apart ? input + cached : input,
      cachedPromptTokens: read,
      cacheWriteTokens: written,
      outputTokens: output,
      thoughtTokens: count('reasoning_tokens'),
      usd: count('total_cost'),
    },
    value,
  );
}
