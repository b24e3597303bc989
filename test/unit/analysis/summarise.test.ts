import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/analysis/annotate';
import { readRecord } from '../../../src/analysis/formats/readRecord';
import { abandonedTokens } from '../../../src/analysis/segments/abandonedTokens';
import { ruleLabeller } from '../../../src/analysis/segments/ruleLabeller';
import { summarise } from '../../../src/analysis/summarise';
import { tokenizer } from '../../support/tokenizers';

const thought = [
  'Okay, I need the sum of the odd numbers below 12.',
  'Let me try 1 + 3 + 5 + 7 + 9 = 25, so the answer is 25.',
  'Hmm, that is wrong: I made a mistake, 11 is missing.',
  'Alternatively, there are six of them, and 6 * 6 = 36.',
  'So the answer is 36.',
].join('\n');

const rows = [
  { response: `<think>${thought}</think>It is 36.`, gold: '36', model: 'gpt-4o' },
  { response: `<think>${thought}</think>It is 35.`, gold: '36' },
  { response: `<think>${thought}</think>`, gold: '\\frac{72}{2}' },
  { response: `<think>${thought}`, gold: '36', finish_reason: 'length' },
  { response: '<think></think>36' },
].map((row) => ({ question: 'What is the sum of the odd numbers below 12?', ...row }));

describe('summarise', () => {
  it.each(rows)('says of row %# what its annotation says', async (row) => {
    const content = readRecord(JSON.stringify(row));
    const [trajectory] = content.kind === 'trajectories' ? content.trajectories : [];
    if (trajectory === undefined) {
      throw new Error('the row holds no trajectory');
    }
    const tools = { tokenizer: await tokenizer(), labeller: ruleLabeller };
    const { tokens, segments, backtracks, answer, correct } = annotate(
      trajectory,
      tools,
    ).annotation;
    expect(summarise(trajectory, tools)).toEqual({
      tokens,
      segments: segments.length,
      backtracks: backtracks.length,
      abandonedTokens: abandonedTokens(segments, backtracks),
      ...(answer && { answer }),
      ...(correct !== undefined && { correct }),
    });
  });
});
