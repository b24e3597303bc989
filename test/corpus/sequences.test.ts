import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSequence } from '../../src/analysis/formats/sessions/sequenceList';
import type { AnchoredDraft, SequenceRecord } from '../../src/analysis/formats/sessions/sequence';
import { isObject } from '../../src/analysis/formats/record/fields';
import type { JsonValue } from '../../src/analysis/model';
import { expectPlaced } from '../unit/analysis/formats/sessions/readLines';

/** Real files that are no part of the repository; the runner says when they are not there. */
const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');

interface ReadFile {
  readonly format: string;
  readonly raws: readonly string[];
  readonly drafts: readonly AnchoredDraft[];
}

function read(name: string): ReadFile {
  const path = join(corpus, name);
  if (!existsSync(path)) {
    throw new Error(`The corpus has no ${name}`);
  }
  const raws = readFileSync(path, 'utf8').split('\n');
  const records: SequenceRecord[] = raws.flatMap((raw, record) => {
    const value = raw.trim() === '' ? null : (JSON.parse(raw) as JsonValue);
    return isObject(value) ? [{ record, value }] : [];
  });
  const sequence = readSequence(
    records.slice(0, 20).map(({ value }) => value),
    records,
  );
  return sequence === undefined
    ? { format: 'none', raws, drafts: [] }
    : { format: sequence.format.id, raws, drafts: [...sequence.drafts] };
}

const chat = 'chat-completion-chunks';
const responses = 'openai-responses-events';
const claude = 'claude-code-session';

/**
 * File, format, and over all its trajectories: how many, lines from the first to the last, units of
 * thought and of response, tokens of prompt, output and thought as reported.
 */
const golden: readonly (readonly [string, string, readonly number[]])[] = [
  ['vercel-ai-fixtures/alibaba-reasoning.chunks.txt', chat, [1, 275, 3301, 816, 24, 1355, 1084]],
  [
    'vercel-ai-fixtures/anthropic-advisor-stop-reasons.chunks.txt',
    'anthropic-message-events',
    [1, 11, 0, 42, 10, 20, 0],
  ],
  [
    'vercel-ai-fixtures/azure-reasoning-encrypted-content.1.chunks.txt',
    responses,
    [4, 167, 483, 158, 965, 92, 0],
  ],
  ['vercel-ai-fixtures/deepseek-reasoning.chunks.txt', chat, [1, 220, 606, 42, 18, 219, 205]],
  ['vercel-ai-fixtures/google-reasoning.chunks.txt', 'gemini-chunks', [1, 3, 0, 79, 9, 285, 256]],
  ['vercel-ai-fixtures/mistral-reasoning.chunks.txt', chat, [1, 4, 60, 9, 10, 46, 0]],
  [
    'vercel-ai-fixtures/openai-reasoning-encrypted-content.1.chunks.txt',
    responses,
    [4, 110, 191, 158, 914, 92, 0],
  ],
  [
    'vercel-ai-fixtures/xai-text-with-reasoning-streaming-store-false.1.chunks.txt',
    responses,
    [1, 655, 754, 2786, 216, 831, 253],
  ],
  [
    'vercel-ai-fixtures/xai-text-with-reasoning-streaming.1.chunks.txt',
    responses,
    [1, 679, 766, 2849, 216, 923, 323],
  ],
  ['claude-code/edge_cases.jsonl', claude, [2, 13, 3855, 145, 488, 435, 0]],
  ['claude-code/representative_messages.jsonl', claude, [1, 11, 2122, 611, 218, 445, 0]],
  ['claude-code/sample_session.jsonl', claude, [1, 7, 403, 34, 0, 0, 0]],
  ['claude-code/session_b.jsonl', claude, [1, 3, 72, 148, 20, 35, 0]],
  ['claude-code/todowrite_examples.jsonl', claude, [1, 11, 2352, 92, 883, 328, 0]],
  ['inspect-scout/agent-atest01.jsonl', claude, [1, 4, 178, 117, 200, 60, 0]],
  ['inspect-scout/agent_session.jsonl', claude, [1, 4, 460, 185, 300, 80, 0]],
  ['inspect-scout/clear_split_session.jsonl', claude, [2, 4, 0, 87, 110, 27, 0]],
  ['inspect-scout/compaction_session.jsonl', claude, [1, 6, 307, 110, 180, 40, 0]],
  ['inspect-scout/simple_conversation.jsonl', claude, [1, 4, 124, 108, 250, 50, 0]],
  ['inspect-scout/slug_clear_partner.jsonl', claude, [1, 2, 0, 23, 200, 100, 0]],
  ['inspect-scout/slug_clear_session.jsonl', claude, [2, 4, 0, 50, 180, 80, 0]],
  ['inspect-scout/slug_multi_clear_file1.jsonl', claude, [2, 4, 0, 55, 180, 80, 0]],
  ['inspect-scout/slug_multi_clear_file2.jsonl', claude, [2, 4, 0, 55, 260, 120, 0]],
  ['inspect-scout/slug_session_1.jsonl', claude, [1, 2, 0, 47, 100, 50, 0]],
  ['inspect-scout/slug_session_2.jsonl', claude, [1, 2, 0, 44, 200, 100, 0]],
  ['inspect-scout/tool_call_conversation.jsonl', claude, [1, 4, 260, 129, 600, 90, 0]],
  ['pi-mono/large-session.jsonl', 'pi-session', [1, 1019, 278027, 215, 47526750, 83156, 0]],
];

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe('files of several records in the corpus', () => {
  it.each(golden)('%s', (name, format, figures) => {
    const { drafts, raws, format: found } = read(name);
    expect(found).toBe(format);
    expect([
      drafts.length,
      sum(drafts.map(({ anchor, last }) => last - anchor + 1)),
      sum(drafts.map(({ draft }) => draft.thought.text.length)),
      sum(drafts.map(({ draft }) => draft.response.text.length)),
      sum(drafts.map(({ draft }) => draft.usage?.promptTokens)),
      sum(drafts.map(({ draft }) => draft.usage?.outputTokens)),
      sum(drafts.map(({ draft }) => draft.usage?.thoughtTokens)),
    ]).toEqual(figures);
    drafts.forEach((draft) => expectPlaced(raws, draft));
  });

  it('cost what their producer says', () => {
    const [only] = read('pi-mono/large-session.jsonl').drafts;
    expect(only?.draft.usage?.usd).toBeCloseTo(30.33, 2);
  });
});
