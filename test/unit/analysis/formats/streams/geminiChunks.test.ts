import { describe, expect, it } from 'vitest';
import { recogniseSequence } from '../../../../../src/analysis/formats/sessions/sequenceList';
import type { JsonObject } from '../../../../../src/analysis/model';
import { readLines, readOne, textsOf } from '../sessions/readLines';

function chunk(
  parts: readonly JsonObject[],
  candidatesTokenCount: number,
  rest: JsonObject = {},
): JsonObject {
  return {
    candidates: [{ content: { parts, role: 'model' }, index: 0, ...rest }],
    usageMetadata: { promptTokenCount: 4, candidatesTokenCount, thoughtsTokenCount: 50 },
    modelVersion: 'gemini-2.5-pro',
    responseId: 'r1',
  };
}

const lines = [
  chunk([{ text: 'I see', thought: true }], 0),
  chunk([{ text: ' it.', thought: true }, { text: 'Th' }], 3),
  chunk([{ text: 'ree.' }], 10, { finishReason: 'STOP' }),
];

describe('chunks of Gemini', () => {
  it('fold into one trajectory, with the last count of tokens', () => {
    const draft = readOne(lines);
    expect(textsOf(draft)).toEqual({
      problem: '',
      thought: 'I see it.',
      thoughtState: 'summary',
      response: 'Three.',
    });
    expect(draft).toMatchObject({
      finish: 'STOP',
      model: 'gemini-2.5-pro',
      problemKey: 'responseId=r1',
      usage: { promptTokens: 4, outputTokens: 60, thoughtTokens: 50 },
    });
  });

  it('show calls of functions', () => {
    const call = { functionCall: { name: 'find', args: { what: 'a\u0007b', depth: [1] } } };
    const draft = readOne([...lines.slice(0, 2), chunk([call], 5, { finishReason: 'STOP' })]);
    expect(draft.response.text).toBe('Th\n\n[Tool call: find]\n{what: "a\\u0007b", depth: [1]}');
  });

  it('are cut off where none finishes', () => {
    expect(readOne(lines.slice(0, 2))).toMatchObject({ truncated: true });
  });

  it.each<[string, JsonObject[], boolean]>([
    ['share an id', lines, true],
    ['have ids of their own', [chunk([], 1), { ...chunk([], 1), responseId: 'r2' }], false],
    ['stand alone', lines.slice(2), false],
  ])('are no stream unless they belong together: %s', (_, head, expected) => {
    expect(recogniseSequence(head) !== undefined).toBe(expected);
  });

  it('keep candidates apart', () => {
    const [first = {}] = lines;
    const other = {
      ...chunk([{ text: 'Four.' }], 10),
      candidates: [{ index: 1, content: { parts: [{ text: 'Four.' }] }, finishReason: 'STOP' }],
    };
    const { drafts } = readLines([first, ...lines.slice(1), other]);
    expect(drafts.map(({ draft }) => [draft.sample, draft.response.text])).toEqual([
      ['0', 'Three.'],
      ['1', 'Four.'],
    ]);
  });
});
