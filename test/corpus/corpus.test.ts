import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../src/analysis/answers/compare';
import { extractAnswer } from '../../src/analysis/answers/extract';
import { RawLocator } from '../../src/analysis/formats/json/sourceMap';
import { textSpan } from '../../src/base/positions';
import { CorpusFile } from '../../src/corpus/corpusFile';
import { FileByteSource } from '../../src/corpus/fileByteSource';
import { analysisHandlers } from '../../src/worker/handlers';
import { tokenizerFolder } from '../support/tokenizers';

/** Real files that are no part of the repository; the runner says when they are not there. */
const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');

function file(name: string): string {
  const path = join(corpus, name);
  if (!existsSync(path)) {
    throw new Error(`The corpus has no ${name}`);
  }
  return path;
}

interface Expected {
  readonly name: string;
  readonly format: string;
  readonly trajectories: number;
  /** Number of groups of each size. */
  readonly groups: Readonly<Record<number, number>>;
}

const expected: readonly Expected[] = [
  {
    name: 'thought-anchors/siblings.jsonl',
    format: 'generic-row',
    trajectories: 29,
    groups: { 1: 1, 4: 7 },
  },
  {
    name: 'qwen25-math/math_cot_60.jsonl',
    format: 'math-evaluation-harness',
    trajectories: 480,
    groups: { 8: 60 },
  },
  {
    name: 'gsm8k-model-solutions/example_model_solutions.jsonl',
    format: 'gsm8k-solutions',
    trajectories: 3200,
    groups: { 4: 800 },
  },
  {
    name: 'tora/tora-70b-gsm8k.jsonl',
    format: 'math-evaluation-harness',
    trajectories: 500,
    groups: { 1: 500 },
  },
  {
    name: 'nemo-gym/aalcr__example_rollouts.jsonl',
    format: 'nemo-gym',
    trajectories: 5,
    groups: { 2: 1, 3: 1 },
  },
  {
    name: 'vercel-ai-fixtures/deepseek-reasoning.json',
    format: 'chat-completion',
    trajectories: 1,
    groups: { 1: 1 },
  },
  {
    name: 'vercel-ai-fixtures/google-reasoning.json',
    format: 'gemini',
    trajectories: 1,
    groups: { 1: 1 },
  },
];

describe('files of the corpus', () => {
  it.each(expected)('$name', async ({ name, format, trajectories, groups }) => {
    const opened = await CorpusFile.open(new FileByteSource(file(name)));
    const catalogue = await opened.catalogue();
    expect(catalogue.problems).toEqual([]);
    expect([...catalogue.formats.keys()]).toEqual([format]);
    expect(catalogue.trajectories).toBe(trajectories);
    const sizes: Record<number, number> = {};
    for (const { length } of catalogue.groups.values()) {
      sizes[length] = (sizes[length] ?? 0) + 1;
    }
    expect(sizes).toEqual(groups);
    opened.dispose();
  });
});

describe('source spans', () => {
  it.each(expected)('of $name lead back to the raw text', async ({ name }) => {
    const opened = await CorpusFile.open(new FileByteSource(file(name)));
    await opened.indexed();
    const records = Math.min(opened.recordCount, 100);
    for (let record = 0; record < records; record++) {
      const raw = await opened.rawText(record);
      const locator = new RawLocator(raw);
      const content = await opened.content(record);
      for (const each of content.kind === 'trajectories' ? content.trajectories : []) {
        for (const text of [each.problem, each.thought, each.response]) {
          for (const piece of text.pieces) {
            const ranges = locator.toRaw(text, textSpan(piece.start, piece.end));
            const source = ranges.map(({ start, end }) => raw.slice(start, end)).join('');
            expect(JSON.parse(`"${source}"`)).toBe(text.text.slice(piece.start, piece.end));
          }
        }
      }
    }
    opened.dispose();
  });
});

describe('thought-anchors siblings', () => {
  it('have thought and segments, answer and verdict as recorded', async () => {
    const handlers = analysisHandlers(tokenizerFolder);
    const ref = { key: 'siblings', path: file('thought-anchors/siblings.jsonl') };
    let answered = 0;
    for (let record = 0; record < 29; record++) {
      const id = { record, index: 0 };
      const { trajectory, annotation } = await handlers.trajectory({ file: ref, id });
      expect(trajectory.thought.text).not.toBe('');
      expect(annotation.segments.length).toBeGreaterThan(5);
      if (trajectory.gold !== undefined) {
        answered++;
        const verdict = compareAnswers(annotation.answer?.answer ?? '', trajectory.gold).verdict;
        expect(verdict === 'equal').toBe(trajectory.correct);
      }
    }
    expect(answered).toBe(28);
    handlers.dispose();
  });
});

describe('GSM8K model solutions', () => {
  it('are judged as the data set judges them', async () => {
    const opened = await CorpusFile.open(
      new FileByteSource(file('gsm8k-model-solutions/example_model_solutions.jsonl')),
    );
    await opened.indexed();
    let judged = 0;
    for (let record = 0; record < opened.recordCount; record++) {
      const content = await opened.content(record);
      for (const each of content.kind === 'trajectories' ? content.trajectories : []) {
        const answer = extractAnswer(each.thought.text)?.answer ?? '';
        const equal = compareAnswers(answer, each.gold ?? '').verdict === 'equal';
        expect(equal, `record ${record}, ${each.sample ?? ''}`).toBe(each.correct);
        judged++;
      }
    }
    expect(judged).toBe(3200);
    opened.dispose();
  });
});
