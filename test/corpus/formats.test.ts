import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecord, readRecord } from '../../src/analysis/formats';
import { elementsOf, endOfValue, skipSpace } from '../../src/analysis/formats/json/jsonText';
import { thoughtAnchors } from '../../src/analysis/formats/labels/thoughtAnchors';
import { isObject } from '../../src/analysis/formats/record/values';
import type { JsonObject, Trajectory } from '../../src/analysis/model';
import { expectMapped } from '../support/formats';

/** Real files that are no part of the repository; the runner says when they are not there. */
const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');

/** The records of a file as they stand in it: lines, elements of an array, or one document. */
function rawsOf(name: string): readonly string[] {
  const path = join(corpus, name);
  if (!existsSync(path)) {
    throw new Error(`The corpus has no ${name}`);
  }
  const text = readFileSync(path, 'utf8');
  const start = skipSpace(text, 0);
  if (text[start] === '[') {
    return elementsOf(text, start).map((from) => text.slice(from, endOfValue(text, from)));
  }
  return endOfValue(text, start) >= text.trimEnd().length
    ? [text]
    : text.split('\n').filter((line) => line.trim() !== '');
}

function objectOf(raw: string | undefined): JsonObject | undefined {
  const value = raw === undefined ? undefined : parseRecord(raw);
  return value !== undefined && 'parsed' in value && isObject(value.parsed)
    ? value.parsed
    : undefined;
}

interface ReadFile {
  readonly formats: ReadonlySet<string>;
  readonly trajectories: readonly Trajectory[];
  readonly reasons: readonly string[];
}

function read(name: string): ReadFile {
  const raws = rawsOf(name);
  const formats = new Set<string>();
  const trajectories: Trajectory[] = [];
  const reasons: string[] = [];
  raws.forEach((raw, record) => {
    const content = readRecord(raw, { previous: () => objectOf(raws[record - 1]) });
    if (content.kind === 'trajectories') {
      formats.add(content.format);
      trajectories.push(...content.trajectories);
      // Every text leads back; of many records a part is looked at.
      const looked = record % Math.ceil(raws.length / 50) === 0 ? content.trajectories : [];
      looked.forEach(({ problem, thought, response }) =>
        [problem, thought, response].forEach((text) => expectMapped(raw, text)),
      );
    } else {
      reasons.push(content.reason);
    }
  });
  return { formats, trajectories, reasons };
}

/** Number of groups of each size, such as `25x4`. */
function groupsOf(trajectories: readonly Trajectory[]): string {
  const groups = new Map<string, number>();
  trajectories.forEach(({ problemKey }) =>
    groups.set(problemKey, (groups.get(problemKey) ?? 0) + 1),
  );
  const sizes = new Map<number, number>();
  [...groups.values()].forEach((size) => sizes.set(size, (sizes.get(size) ?? 0) + 1));
  return [...sizes]
    .sort(([a], [b]) => a - b)
    .map(([size, count]) => `${count}x${size}`)
    .join(' ');
}

function measure({ trajectories }: ReadFile): readonly number[] {
  const count = (test: (each: Trajectory) => unknown): number =>
    trajectories.filter((each) => test(each) !== undefined).length;
  return [
    trajectories.length,
    count(({ gold }) => gold),
    count(({ correct }) => correct),
    trajectories.filter(({ correct }) => correct === true).length,
    count(({ reward }) => reward),
    trajectories.reduce((sum, { steps = [] }) => sum + steps.length, 0),
    trajectories.reduce((sum, { usage }) => sum + share(usage?.outputTokens, usage?.summedOver), 0),
  ].map((figure) => Math.round(figure));
}

function share(figure = 0, over = 1): number {
  return figure / over;
}

/**
 * File, format, groups, and over all its trajectories: how many, with gold, judged, judged right,
 * with reward, steps, output tokens as reported.
 */
const golden: readonly (readonly [string, string, string, readonly number[]])[] = [
  [
    'big-bench-mistake/logical_deduction.jsonl',
    'big-bench-mistake',
    '300x1',
    [300, 300, 0, 0, 0, 2497, 0],
  ],
  [
    'big-bench-mistake/multistep_arithmetic.jsonl',
    'big-bench-mistake',
    '300x1',
    [300, 300, 0, 0, 0, 1506, 0],
  ],
  [
    'gsm8k-model-solutions/example_model_solutions.jsonl',
    'gsm8k-solutions',
    '800x4',
    [3200, 3200, 3200, 1234, 0, 0, 0],
  ],
  ['openr/samples_math-aps-tree.jsonl', 'math-aps', '1x20 1x85 1x137', [242, 242, 0, 0, 0, 624, 0]],
  ['openr/samples_math-aps.jsonl', 'math-aps', '1x7 1x36 1x81', [124, 124, 0, 0, 0, 290, 0]],
  ['openr/samples_math-shepherd.jsonl', 'math-shepherd', '7x1', [7, 0, 7, 0, 0, 25, 0]],
  ['openr/samples_prm800k.jsonl', 'prm800k', '6x1', [6, 5, 5, 4, 0, 45, 0]],
  ['nemo-gym/aalcr__example_rollouts.jsonl', 'nemo-gym', '1x2 1x3', [5, 5, 0, 0, 5, 0, 1192]],
  [
    'nemo-gym/anyswe_agent__example_rollouts_claude_code.jsonl',
    'nemo-gym',
    '1x5',
    [5, 0, 5, 1, 5, 0, 37746],
  ],
  [
    'nemo-gym/anyswe_agent__example_rollouts_hermes.jsonl',
    'nemo-gym',
    '1x5',
    [5, 0, 5, 2, 5, 0, 0],
  ],
  ['nemo-gym/anyswe_agent__example_rollouts_pi.jsonl', 'nemo-gym', '1x5', [5, 0, 5, 4, 5, 0, 4186]],
  ['nemo-gym/arc_agi__example_rollouts.jsonl', 'nemo-gym', '1x1 1x4', [5, 0, 0, 0, 5, 0, 0]],
  [
    'nemo-gym/competitive_coding_challenges__example_rollouts.jsonl',
    'nemo-gym',
    '1x5',
    [5, 0, 0, 0, 5, 0, 5023],
  ],
  ['nemo-gym/proof_judge__example_rollouts.jsonl', 'nemo-gym', '5x1', [5, 0, 0, 0, 5, 0, 54604]],
  [
    'qwen25-math/math_cot_60.jsonl',
    'math-evaluation-harness',
    '60x8',
    [480, 480, 480, 444, 480, 0, 0],
  ],
  ['tora/tora-70b-gsm8k.jsonl', 'math-evaluation-harness', '500x1', [500, 500, 0, 0, 0, 0, 0]],
  ['tau-bench/gpt-4o-airline.json', 'tau-bench', '25x4', [100, 0, 100, 31, 100, 805, 0]],
  [
    'tree-of-thoughts/game24-naive-cot-sample-100.json',
    'tree-of-thoughts',
    '100x100',
    [10000, 0, 10000, 403, 10000, 0, 674862],
  ],
  [
    'tree-of-thoughts/game24-propose1-value3-greedy5.json',
    'tree-of-thoughts',
    '100x5',
    [500, 0, 500, 119, 500, 1997, 547859],
  ],
  [
    'swe-agent/gpt4__swe-agent-test-repo__default_from_url__t-0.00__p-0.95___6e44b9__sweagenttestrepo-1c2844.traj',
    'swe-agent',
    '1x1',
    [1, 0, 0, 0, 0, 5, 243],
  ],
  [
    'swe-agent/gpt4__swe-bench-dev-easy_first_only__default__t-0.00__p-0.95__pydicom__pydicom-1458.traj',
    'swe-agent',
    '1x1',
    [1, 0, 0, 0, 0, 12, 1369],
  ],
  [
    'swe-agent/replay__marshmallow-code__marshmallow-1867__default__t-0.20___marshmallow-code__marshmallow-1867.traj',
    'swe-agent',
    '1x1',
    [1, 0, 0, 0, 0, 14, 0],
  ],
  [
    'swe-agent/replay__marshmallow-code__marshmallow-1867__default_sys-env___marshmallow-code__marshmallow-1867.traj',
    'swe-agent',
    '1x1',
    [1, 0, 0, 0, 0, 11, 0],
  ],
  [
    'swe-agent/replay__marshmallow-code__marshmallow-1867__function_calling__marshmallow-code__marshmallow-1867.traj',
    'swe-agent',
    '1x1',
    [1, 0, 0, 0, 0, 11, 0],
  ],
  [
    'swe-agent/replay__marshmallow-code__marshmallow-1867__xml_sys-env_curs__marshmallow-code__marshmallow-1867.traj',
    'swe-agent',
    '1x1',
    [1, 0, 0, 0, 0, 12, 0],
  ],
  ['thought-anchors/siblings.jsonl', 'generic-row', '1x1 7x4', [29, 28, 28, 14, 0, 0, 0]],
  ['inspect-scout/openhands_hello-world.trajectory.json', 'atif', '1x1', [1, 0, 0, 0, 0, 2, 80]],
  [
    'inspect-scout/openhands_hello-world.trajectory.no_function_calling.json',
    'atif',
    '1x1',
    [1, 0, 0, 0, 0, 2, 80],
  ],
  [
    'inspect-scout/terminus_2_hello-world-context-summarization-linear-history.trajectory.cont-1.json',
    'atif',
    '1x1',
    [1, 0, 0, 0, 0, 4, 1030],
  ],
  [
    'inspect-scout/terminus_2_hello-world-context-summarization-linear-history.trajectory.json',
    'atif',
    '1x1',
    [1, 0, 0, 0, 0, 3, 160],
  ],
  ['vercel-ai-fixtures/alibaba-reasoning.json', 'chat-completion', '1x1', [1, 0, 0, 0, 0, 0, 1668]],
  [
    'vercel-ai-fixtures/anthropic-advisor-stop-reasons.json',
    'anthropic-message',
    '1x1',
    [1, 0, 0, 0, 0, 0, 20],
  ],
  [
    'vercel-ai-fixtures/anthropic-clear-thinking.1.json',
    'anthropic-message',
    '1x1',
    [1, 0, 0, 0, 0, 0, 33],
  ],
  [
    'vercel-ai-fixtures/azure-reasoning-encrypted-content.1.json',
    'openai-responses',
    '1x1',
    [1, 0, 0, 0, 0, 0, 101],
  ],
  ['vercel-ai-fixtures/deepseek-reasoning.json', 'chat-completion', '1x1', [1, 0, 0, 0, 0, 0, 345]],
  ['vercel-ai-fixtures/google-reasoning.json', 'gemini', '1x1', [1, 0, 0, 0, 0, 0, 311]],
  ['vercel-ai-fixtures/mistral-reasoning.json', 'chat-completion', '1x1', [1, 0, 0, 0, 0, 0, 46]],
  [
    'vercel-ai-fixtures/openai-reasoning-encrypted-content.1.json',
    'openai-responses',
    '1x1',
    [1, 0, 0, 0, 0, 0, 163],
  ],
];

describe('records of the corpus', () => {
  it.each(golden)('%s', (name, format, groups, figures) => {
    const file = read(name);
    expect(file.reasons).toEqual([]);
    expect([...file.formats]).toEqual([format]);
    expect(groupsOf(file.trajectories)).toBe(groups);
    expect(measure(file)).toEqual(figures);
  });

  it.each([
    'vercel-ai-fixtures/reasoning-model-legacy-parameter-error.json',
    'vercel-ai-fixtures/reasoning-model-temperature-error.json',
  ])('%s is told to be an error', (name) => {
    const { reasons } = read(name);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(/^An error instead of a trajectory: Unsupported parameter/);
  });
});

describe('counters that run over a file', () => {
  it.each([
    ['tree-of-thoughts/game24-propose1-value3-greedy5.json', 547_859],
    // A second run begins at record 32: 212,984 tokens before it and 461,878 in it.
    ['tree-of-thoughts/game24-naive-cot-sample-100.json', 674_862],
  ])('of %s add up to the last', (name, total) => {
    const { trajectories } = read(name);
    const sum = trajectories.reduce(
      (so, { usage }) => so + share(usage?.outputTokens, usage?.summedOver),
      0,
    );
    expect(sum).toBeCloseTo(total, 3);
  });
});

describe('label files', () => {
  it('of Thought Anchors are one trace each', () => {
    const name =
      'thought-anchors/labels/deepseek-r1-distill-llama-8b__correct_base_solution__problem_1591.json';
    const records = rawsOf(name).flatMap((raw, record) => {
      const value = objectOf(raw);
      return value === undefined ? [] : [{ record, value }];
    });
    expect(thoughtAnchors.recognise(records.map(({ value }) => value))).toBe(true);
    const drafts = [...thoughtAnchors.read(records)];
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.draft.steps).toHaveLength(101);
    expect(drafts[0]?.draft.thought.pieces).toHaveLength(101);
  });
});
