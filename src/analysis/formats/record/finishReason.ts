import type { ThoughtState } from '../../model';
import type { Field } from './fields';

/**
 * Words of the producers for "ran into a limit": OpenAI, Anthropic, Gemini, Mistral, Cohere,
 * SGLang and training frameworks, compared in lower case with `_` between words.
 */
const cutOff: ReadonlySet<string> = new Set([
  'length',
  'max_tokens',
  'max_output_tokens',
  'max_new_tokens',
  'max_length',
  'max_completion_tokens',
  'model_length',
  'model_context_window_exceeded',
  'context_length_exceeded',
  'token_limit',
  'truncated',
]);

/** A finish reason as recorded: a string, or SGLang's `{type}`. */
export function finishOf(field: Field): string | undefined {
  return field.string ?? field.at('type').string;
}

/**
 * Whether the model was cut off. The producer's finish reason decides; where there is none, a
 * thought that never closes is taken as cut off.
 */
export function wasTruncated(finish: string | undefined, thoughtState: ThoughtState): boolean {
  return finish === undefined
    ? thoughtState === 'open'
    : cutOff.has(finish.toLowerCase().replaceAll(/[\s-]/g, '_'));
}
