import { describe, expect, it } from 'vitest';
import { compactJson } from '../../../../../src/analysis/formats/sessions/compactJson';
import {
  readSequence,
  recogniseSequence,
  sequenceFormats,
} from '../../../../../src/analysis/formats/sessions/sequenceList';
import { bounded, label } from '../../../../../src/analysis/formats/sessions/turn';
import { fromString } from '../../../../../src/analysis/formats/text/sourceText';
import type { JsonObject, JsonValue } from '../../../../../src/analysis/model';
import { seededRandom } from '../../../../support/seededRandom';

describe('files of several records', () => {
  it.each<[string, JsonObject[]]>([
    ['no record', []],
    ['a question and its answer', [{ question: '1+1?', response: '2' }]],
    ['whole chat completions', [{ object: 'chat.completion', choices: [{ message: {} }] }]],
    ['a whole response', [{ object: 'response', output: [] }]],
    ['one stray chunk', [{}, {}, {}, { object: 'chat.completion.chunk', choices: [] }]],
  ])('are not taken for one: %s', (_, head) => {
    expect(recogniseSequence(head)).toBeUndefined();
    expect(readSequence(head, [])).toBeUndefined();
  });

  it('have formats with names of their own', () => {
    expect(new Set(sequenceFormats.map(({ id }) => id)).size).toBe(sequenceFormats.length);
  });
});

const words: readonly JsonValue[] = [
  ...['thinking', 'text', 'user', 'assistant', 'tool_use', 'tool_result', 'message', 'u1', 'u2'],
  ...['response_item', 'event_msg', 'session_meta', 'session', 'item.completed', 'reasoning'],
  ...['message_start', 'content_block_start', 'content_block_delta', 'text_delta', 'function_call'],
  ...[
    'response.created',
    'response.completed',
    'response.output_text.delta',
    'chat.completion.chunk',
  ],
  ...['__proto__', '', '\ud83d', 0, 1, -1, 1e308, null, true],
];

const keys = [
  ...['type', 'message', 'content', 'role', 'uuid', 'parentUuid', 'sessionId', 'payload', 'item'],
  ...[
    'response',
    'output',
    'choices',
    'delta',
    'index',
    'id',
    'usage',
    'text',
    'object',
    'isSidechain',
  ],
  ...['thinking', 'content_block', 'candidates', 'parts', 'responseId', 'tool_calls', 'function'],
  ...['arguments', 'input', 'info', 'total_token_usage', 'input_tokens', '__proto__', 'loglines'],
];

function randomValue(random: () => number, depth: number): JsonValue {
  const kind = random();
  if (depth === 0 || kind < 0.4) {
    return words[Math.floor(random() * words.length)] ?? null;
  }
  return kind < 0.55
    ? Array.from({ length: 3 }, () => randomValue(random, depth - 1))
    : randomObject(random, depth - 1);
}

function randomObject(random: () => number, depth: number): JsonObject {
  const entries = Array.from({ length: 6 }, () => {
    return [keys[Math.floor(random() * keys.length)] ?? '', randomValue(random, depth)] as const;
  });
  return Object.fromEntries(entries);
}

const random = seededRandom(11);
const hostileFiles = Array.from({ length: 50 }, () =>
  Array.from({ length: 20 }, (_, record) => ({ record, value: randomObject(random, 4) })),
);

describe('every format', () => {
  it.each(sequenceFormats.map((format) => [format.id, format] as const))(
    'reads anything that is JSON: %s',
    (_, format) => {
      for (const records of hostileFiles) {
        format.recognise(records.map(({ value }) => value));
        expect(() => [...format.read(records)]).not.toThrow();
      }
    },
  );

  it('is safe with deep nesting', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as JsonValue;
    const chunk = { choices: [{ delta: { content: 'x' } }], usage: { deep } };
    const call = { type: 'toolCall', name: 'x', arguments: { deep } };
    const said = { role: 'assistant', content: [call], usage: { deep, cost: deep } };
    const session = [
      { type: 'session', cwd: '/' },
      { type: 'message', message: said },
      { type: 'message', message: said },
    ];
    for (const values of [[chunk], session]) {
      const records = values.map((value, record) => ({ record, value }));
      expect([...(readSequence(values, records)?.drafts ?? [])]).toHaveLength(1);
    }
  });
});

describe('what is shown of tools', () => {
  it.each<[string, string, number, string]>([
    ['all of it', 'abc', 3, 'abc'],
    ['its beginning', 'abcdef', 3, 'abc\n[3 more characters]'],
    ['no half of a pair', 'ab😀d', 3, 'ab\n[3 more characters]'],
  ])('is %s', (_, text, longest, expected) => {
    const shown = bounded(fromString(['a'], text), longest);
    expect(shown.text).toBe(expected);
    expect(shown.pieces).toHaveLength(1);
  });

  it.each<[JsonValue, number, string]>([
    [{ a: [1, 'b', null], c: {} }, 99, '{a: [1, "b", null], c: {}}'],
    ['abcdef', 3, '"abc…"'],
    [[1, 2, 3, 4], 4, '[1, …]'],
    [[[[[[[[1]]]]]]], 99, '[[[[[[["…"]]]]]]]'],
  ])('is short: %j', (value, longest, expected) => {
    expect(compactJson(value, longest)).toBe(expected);
  });

  it.each([
    ['a\nb]c', 'a b c'],
    [' ', 'unnamed'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('has a heading of one line: %j', (name, expected) => {
    expect(label(name)).toBe(expected);
  });
});
