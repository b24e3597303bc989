import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/analysis/annotate';
import { prefixTreeOf } from '../../../../src/analysis/cost/prefixTreeOf';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';
import type { Tokenizer } from '../../../../src/analysis/tokens/tokenizer';
import { rolloutOf } from '../../../../src/analysis/tree/rolloutOf';
import { TokenSequences } from '../../../../src/analysis/tree/tokenSequences';
import { trajectoryOf } from '../../../support/formats';
import { trajectoryWith } from '../defects/contexts';

/** Every word with the blank before it is a token. */
const words: Tokenizer = {
  encoding: 'words',
  count: (text) => words.ends(text).length,
  ends: (text) =>
    Uint32Array.from(text.matchAll(/\s*\S+(?:\s+$)?/g), (match) => match.index + match[0].length),
};

const annotated = (trajectory: ReturnType<typeof trajectoryWith>) =>
  annotate(trajectory, { tokenizer: words, labeller: ruleLabeller });

describe('rolloutOf', () => {
  it('takes the segments, and the response as the last step', () => {
    const trajectory = trajectoryWith({
      thought: 'We need 3 + 4. So it is 7. Wait, let me check that.',
      response: 'It is 7.',
    });
    const { annotation, tokenEnds } = annotated(trajectory);
    const { steps } = rolloutOf(trajectory, annotation, tokenEnds, 2);
    expect(steps).toHaveLength(annotation.segments.length + 1);
    expect(steps.at(-1)).toEqual({ text: 'It is 7.', tokens: 3 });
    const total = steps.reduce((sum, { tokens }) => sum + tokens, 0);
    expect(total).toBe(annotation.tokens.thought + annotation.tokens.answer);
  });

  it('prefers the steps of the producer, with what they record', () => {
    const trajectory = trajectoryOf({
      question: { problem: 'What is 2 + 3?', ground_truth_answer: '5' },
      label: {
        steps: [
          {
            completions: [
              { text: 'Add two and three.', rating: 1 },
              { text: 'Multiply them.', rating: -1 },
            ],
            chosen_completion: 0,
          },
          { completions: [{ text: 'The answer is 5.', rating: 1 }], chosen_completion: 0 },
        ],
        finish_reason: 'solution',
      },
    });
    const { annotation, tokenEnds } = annotated(trajectory);
    const { steps, correct } = rolloutOf(trajectory, annotation, tokenEnds);
    expect(correct).toBe(true);
    expect(steps).toMatchObject([
      {
        text: 'Add two and three.',
        tokens: 4,
        rating: 1,
        alternatives: [{ text: 'Multiply them.', rating: -1 }],
      },
      { text: 'The answer is 5.', tokens: 4, rating: 1 },
    ]);
  });
});

describe('TokenSequences', () => {
  it('agree exactly as far as tokens do', () => {
    const sequences = new TokenSequences();
    const texts = ['we add three and four', 'we add thirty', 'we add three'];
    const tree = prefixTreeOf(texts.map((text) => sequences.of(text, words.ends(text))));
    expect(tree.tokens).toBe(2);
    expect(tree.children.map(({ tokens }) => tokens).sort()).toEqual([1, 1]);
  });
});
