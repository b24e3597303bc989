import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../src/analysis/model';
import { fieldCandidates } from '../../../../../src/analysis/formats/rows/fieldCandidates';
import { guessMapping } from '../../../../../src/analysis/formats/rows/guessMapping';

const long = 'We look at it from the left, and then once more from the right.';

describe('guessMapping', () => {
  it.each<[string, JsonObject, object]>([
    [
      'by the words of nested keys',
      {
        meta: { theQuestion: 'How many?', pid: 12 },
        res: { cotText: 'b', model_output: 'c' },
        eval: { gold_answer: '4', reward_total: 0.5 },
      },
      {
        thought: 'res.cotText',
        answer: 'res.model_output',
        problem: 'meta.theQuestion',
        gold: 'eval.gold_answer',
        group: 'meta.pid',
        reward: 'eval.reward_total',
      },
    ],
    [
      'a marked text as thought, which holds the answer too',
      { raw: { body: 'easy</think>4' }, verdict_text: 'fine' },
      { thought: 'raw.body' },
    ],
    ['the longest text where no name tells', { a: 'short', b: long }, { thought: 'b' }],
    [
      'lists of siblings',
      { userPrompt: 'x', rollouts: [{ modelResponse: 'y', rm: 1 }] },
      {
        answer: 'rollouts[*].modelResponse',
        problem: 'userPrompt',
        reward: 'rollouts[*].rm',
      },
    ],
    ['nothing where there is nothing', { level: 3, ok: true }, {}],
  ])('guesses %s', (_, record, expected) => {
    expect(guessMapping(fieldCandidates([record]))).toEqual(expected);
  });
});
