import { describe, expect, it } from 'vitest';
import { fromString } from '../../../../../src/analysis/formats';
import {
  lastAssistantTurn,
  lastUserTurn,
} from '../../../../../src/analysis/formats/text/chatTemplate';

const prompts: readonly [string, string][] = [
  [
    'ChatML',
    '<|im_start|>user\nOld<|im_end|>\n<|im_start|>user\nLegs?<|im_end|>\n<|im_start|>assistant\n',
  ],
  [
    'Llama 3',
    '<|start_header_id|>user<|end_header_id|>\n\nLegs?<|eot_id|><|start_header_id|>assistant<|end_header_id|>',
  ],
  ['harmony', '<|start|>user<|message|>Legs?<|end|><|start|>assistant'],
  ['DeepSeek', '<｜begin▁of▁sentence｜><｜User｜>Legs?<｜Assistant｜><think>\n'],
  ['Gemma', '<start_of_turn>user\nLegs?<end_of_turn>\n<start_of_turn>model\n'],
  ['Mistral', '<s>[INST] Legs? [/INST]'],
  ['no special tokens', 'system\nHelp.\nuser\nLegs?\nassistant\n'],
  ['no special tokens nor system', 'user\nLegs?\nassistant\n'],
];

describe('chat templates', () => {
  it.each(prompts)('of %s show the question', (_, prompt) => {
    const turn = lastUserTurn(fromString(['p'], prompt));
    expect(turn?.text).toBe('Legs?');
    const [piece] = turn?.pieces ?? [];
    expect(prompt.startsWith('Legs?', piece?.from)).toBe(true);
  });

  it.each(prompts)('of %s show where the answer begins', (_, prompt) => {
    const start = lastAssistantTurn(`${prompt}12`);
    expect(`${prompt}12`.slice(start)).toMatch(/^\s*(?:<think>\s*)?12$/);
  });

  it.each(['Legs?', 'a user\nLegs?\nassistant\n', '<|im_start|>user\nLegs?', '[INST][/INST]'])(
    'leave %j alone',
    (prompt) => {
      expect(lastUserTurn(fromString(['p'], prompt))).toBeUndefined();
    },
  );

  it('are not found where there are none', () => {
    expect(lastAssistantTurn('Legs?')).toBe(-1);
  });
});
