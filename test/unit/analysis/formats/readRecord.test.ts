import { describe, expect, it } from 'vitest';
import { formats, readRecord } from '../../../../src/analysis/formats';
import type { JsonValue } from '../../../../src/analysis/model';
import { expectMapped, pick, randomJson, reasonOf } from '../../../support/formats';
import { seededRandom } from '../../../support/seededRandom';

const good = '{"question":"1 + 1?","response":"<think>easy</think>2"}';

describe('readRecord', () => {
  it.each([
    ['a byte order mark', `\ufeff${good}`],
    ['a carriage return', `${good}\r`],
    ['white space', ` \t${good} `],
  ])('lets %s pass', (_, raw) => {
    const content = readRecord(raw);
    expect(content).toMatchObject({ kind: 'trajectories', format: 'generic-row' });
    if (content.kind === 'trajectories') {
      content.trajectories.forEach(({ thought }) => expectMapped(raw, thought));
    }
  });

  it('keeps lone surrogates and line separators', () => {
    const raw = '{"question":"q","response":"a\ud83d\\ud83d\u2028b"}';
    expect(readRecord(raw)).toMatchObject({
      trajectories: [{ thought: { text: 'a\ud83d\ud83d\u2028b' } }],
    });
  });

  it('says where broken JSON broke, counting a byte order mark', () => {
    const reason = 'Truncated: the text ends inside a string';
    expect(readRecord('{"a":"b')).toEqual({ kind: 'broken', reason, offset: 7 });
    expect(readRecord('\ufeff{"a":"b')).toEqual({ kind: 'broken', reason, offset: 8 });
    expect(readRecord('')).toMatchObject({ kind: 'broken', offset: 0 });
  });

  it.each([
    [7, 'A record is a JSON object; this is a number'],
    [true, 'A record is a JSON object; this is a boolean'],
    [null, 'A record is a JSON object; this is null'],
    [['a'], 'A record is a JSON object; this is an array'],
    ['a', 'A record is a JSON object; this is a string'],
    [{}, 'An empty object'],
    [{ error: { message: 'Too long', code: 1 } }, 'An error instead of a trajectory: Too long'],
    [{ error: 'Too long' }, 'An error instead of a trajectory: Too long'],
    [
      { custom_id: 'a', response: { body: { error: { message: 'Bad' } } } },
      'An error instead of a trajectory: Bad',
    ],
  ])('says why %j is no trajectory', (record, reason) => {
    expect(reasonOf(record)).toBe(reason);
  });

  it('names the keys of what it does not know, within bounds', () => {
    const keys = Array.from({ length: 30 }, (_, index) => [`${'k'.repeat(100)}${index}`, 1]);
    const reason = reasonOf(Object.fromEntries(keys));
    expect(reason).toMatch(/^No known format has these keys: k{40}…, /);
    expect(reason).toContain('and 18 more');
    expect(reason.length).toBeLessThan(900);
  });

  it('is not fooled by keys of prototypes', () => {
    const raw = '{"__proto__":{"question":"q"},"constructor":"c","response":"r"}';
    expect(readRecord(raw)).toMatchObject({ kind: 'unknown' });
    expect(({} as { question?: string }).question).toBeUndefined();
  });

  it('reads what is nested deeper than any stack', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(readRecord(`{"question":"q","response":"r","x":${deep}}`).kind).toBe('trajectories');
    expect(readRecord(`{"question":"q","response":${deep}}`).kind).toBe('unknown');
  });

  it('never throws, whatever stands under the keys it looks for', () => {
    const random = seededRandom(2024);
    const kinds = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const raw = JSON.stringify(randomRecord(random));
      const content = readRecord(raw);
      kinds.set(content.kind, (kinds.get(content.kind) ?? 0) + 1);
      if (content.kind === 'trajectories') {
        for (const { problem, thought, response } of content.trajectories) {
          [problem, thought, response].forEach((text) => expectMapped(raw, text));
        }
      }
    }
    expect(kinds.get('trajectories')).toBeGreaterThan(200);
    expect(kinds.get('unknown')).toBeGreaterThan(500);
  });
});

describe('formats', () => {
  it('have identifiers, names and sources of their own', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    expect(formats.filter(({ name, source }) => name === '' || source === '')).toEqual([]);
  });
});

const keys = [
  ...[
    'question',
    'prompt',
    'input',
    'messages',
    'conversations',
    'role',
    'from',
    'content',
    'value',
  ],
  ...[
    'response',
    'responses',
    'output',
    'outputs',
    'code',
    'pred',
    'idx',
    'score',
    'solution',
    'text',
  ],
  ...[
    'choices',
    'message',
    'object',
    'type',
    'usage',
    'input_tokens',
    'candidates',
    'parts',
    'thought',
  ],
  ...[
    'usageMetadata',
    'reasoning',
    'thinking',
    'reasoning_details',
    'summary',
    'ground_truth',
    'answer',
  ],
  ...[
    'responses_create_params',
    'body',
    'result',
    'request',
    'finish_reason',
    'created',
    'timestamp',
  ],
];

const values: readonly JsonValue[] = [
  ...[
    'assistant',
    'user',
    'human',
    'gpt',
    'response',
    'message',
    'chat.completion',
    'thinking',
    'text',
  ],
  ...[
    '<think>a</think>b',
    'a</think>',
    '<|channel|>analysis<|message|>a<|end|>',
    '',
    'length',
    'a "b"\n',
  ],
  ...[0, 1, -1, 1e300, true, null],
];

function randomRecord(random: () => number, depth = 4): JsonValue {
  const members = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
    return [pick(random, keys), randomMember(random, depth - 1)];
  });
  return Object.fromEntries(members) as JsonValue;
}

function randomMember(random: () => number, depth: number): JsonValue {
  const chance = random();
  if (depth <= 0 || chance < 0.4) {
    return pick(random, values);
  }
  if (chance < 0.5) {
    return randomJson(random, 2);
  }
  return chance < 0.75
    ? randomRecord(random, depth)
    : Array.from({ length: Math.floor(random() * 3) }, () => randomMember(random, depth - 1));
}
