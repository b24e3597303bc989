import type { SourceText } from '../../model';
import { isBlank, slice, trim } from './sourceText';

/**
 * Prompts as they were sent, with the marks of a chat template in them: samplers and trainers
 * record those instead of messages. Source: the chat templates of Qwen, Llama 3, gpt-oss,
 * DeepSeek, Gemma, Mistral and Phi as published with the models.
 */
interface Template {
  readonly user: string;
  readonly end: string;
  readonly assistant: string;
}

const templates: readonly Template[] = [
  { user: '<|im_start|>user\n', end: '<|im_end|>', assistant: '<|im_start|>assistant' },
  {
    user: '<|start_header_id|>user<|end_header_id|>',
    end: '<|eot_id|>',
    assistant: '<|start_header_id|>assistant<|end_header_id|>',
  },
  { user: '<|start|>user<|message|>', end: '<|end|>', assistant: '<|start|>assistant' },
  { user: '<｜User｜>', end: '<｜Assistant｜>', assistant: '<｜Assistant｜>' },
  { user: '<start_of_turn>user\n', end: '<end_of_turn>', assistant: '<start_of_turn>model\n' },
  { user: '[INST]', end: '[/INST]', assistant: '[/INST]' },
  { user: '<|user|>', end: '<|end|>', assistant: '<|assistant|>' },
];

/** What stands where special tokens were left out in decoding: the roles, each on a line. */
const bare: Template = { user: '\nuser\n', end: '\nassistant', assistant: '\nassistant\n' };
const bareOpening = /^(?:system|user)\n/;

/**
 * The last turn of the user in a templated prompt; `undefined` where there is no template or it
 * holds no such turn. Linear time.
 * Example: `"<|im_start|>user\n1+1?<|im_end|>\n<|im_start|>assistant\n"` gives `1+1?`.
 */
export function lastUserTurn(prompt: SourceText): SourceText | undefined {
  const { text } = prompt;
  for (const { user, end } of templatesIn(text)) {
    const open = text.lastIndexOf(user);
    const start = open < 0 && text.startsWith(user.trimStart()) ? 0 : open;
    const from = open < 0 ? user.trimStart().length : open + user.length;
    const to = start < 0 ? -1 : text.indexOf(end, from);
    const turn = to < 0 ? undefined : trim(slice(prompt, from, to));
    if (turn !== undefined && !isBlank(turn)) {
      return turn;
    }
  }
  return undefined;
}

/**
 * Where the last turn of the assistant begins in a templated dialogue, behind its mark; -1 where
 * there is none.
 */
export function lastAssistantTurn(text: string): number {
  for (const { assistant } of templatesIn(text)) {
    const start = text.lastIndexOf(assistant);
    if (start >= 0) {
      return start + assistant.length;
    }
  }
  return -1;
}

function templatesIn(text: string): readonly Template[] {
  return bareOpening.test(text) ? [...templates, bare] : templates;
}
