import { parquetReadObjects } from 'hyparquet';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../src/analysis/cost/servingProfile';
import { costOfVotes } from '../../../src/analysis/cost/voteCost';
import { lines, run } from '../../support/commandLine';
import { byteLevelFile } from '../../support/hubFiles';
import { tempFile } from '../../support/tempFiles';

const root = join(__dirname, '../../..');
const samples = join(root, 'media/samples');

describe('inspect', () => {
  it('prints the agreed keys for each trajectory', () => {
    const { code, rows } = run(['inspect', join(samples, 'bracket-puzzle.jsonl'), '--json']);
    expect(rows[1]?.['defects']).toContainEqual(
      expect.objectContaining({ code: 'false-equation' }),
    );
    expect(code).toBe(0);
    expect(rows).toHaveLength(6);
    for (const key of [
      ...['file', 'record', 'index', 'format', 'problemKey', 'problem', 'model', 'finish', 'gold'],
      ...['correct', 'answer', 'thought', 'tokens', 'reported', 'segments', 'backtracks'],
      ...['interimAnswers', 'reward'],
    ]) {
      expect(rows[0]).toHaveProperty(key);
    }
    expect(rows.map(({ answer }) => answer)).toEqual(['29', '50', '29', '29', null, '29']);
    expect(rows[0]?.['tokens']).toMatchObject({ encoding: 'o200k_base', source: 'estimated' });
  });

  it('has segments whose offsets tile the thought', () => {
    const { rows } = run(['inspect', join(samples, 'shuixiang-zh.jsonl'), '--json']);
    for (const row of rows) {
      const thought = row['thought'] as string;
      const segments = row['segments'] as { start: number; end: number }[];
      expect(segments.map(({ start, end }) => thought.slice(start, end)).join('')).toBe(thought);
    }
  });

  it('shows a scheme and leaves texts out', () => {
    const file = join(samples, 'bracket-puzzle.jsonl');
    const { rows } = run(['inspect', file, '--json', '--no-text', '--scheme', 'schoenfeld']);
    expect(rows[0]).not.toHaveProperty('thought');
    expect(rows[0]).not.toHaveProperty('problem');
    const labels = (rows[0]?.['segments'] as { label: string | null }[]).map(({ label }) => label);
    expect(new Set(labels)).toContain('Implement');
  });

  it('gives an unsure segment its best label in a published scheme', () => {
    const file = join(samples, 'bracket-puzzle.jsonl');
    const { rows } = run(['inspect', file, '--json', '--scheme', 'thought-anchors']);
    const segments = rows.flatMap((row) => row['segments'] as { factor: string; label: string }[]);
    const unsure = segments.filter(({ factor }) => factor === 'unsure');
    expect(unsure.length).toBeGreaterThan(0);
    expect(unsure.filter(({ label }) => label === 'unknown')).toEqual([]);
  });

  it('asks the factors of a file first', () => {
    const own = [{ name: 'Depth', group: 'check', patterns: ['depth*'] }];
    const factors = tempFile('factors.json', JSON.stringify(own));
    const row = { question: 'q', response: '<think>The depths differ. So 2.</think>2' };
    const { rows } = run(['inspect', '-', '--json', '--factors', factors], lines(row));
    expect(rows[0]?.['segments']).toMatchObject([{ label: 'Depth', cue: 'depths' }, {}]);
  });

  it('prints only what a filter lets through', () => {
    const file = join(samples, 'bracket-puzzle.jsonl');
    const { rows } = run(['inspect', file, '--json', '--filter', 'correct:false']);
    expect(rows.map(({ answer }) => answer)).toEqual(['50']);
    const { code, errors } = run(['inspect', file, '--filter', 'speed>3']);
    expect(code).toBe(2);
    expect(errors).toContain('--filter, character 1: There is no "speed".');
  });

  it('names bad records with file, line and reason, does the rest, and ends with 1', () => {
    const file = join(samples, 'mixed-formats.jsonl');
    const { code, rows, errors } = run(['inspect', file, '--json']);
    expect(code).toBe(1);
    expect(rows).toHaveLength(14);
    expect(errors).toContain(`${file}:6: Truncated`);
    expect(errors).toContain(`${file}:10: No known format`);
  });

  it('reads standard input and prints a table', () => {
    const { code, text } = run(
      ['inspect', '-'],
      lines({ question: 'q', response: '<think>x</think>4' }),
    );
    expect(code).toBe(0);
    expect(text.split('\n')[0]).toMatch(/^record\s+problem\s+model\s+answer/);
  });

  it('lets no control sequence of a file reach the terminal', () => {
    const hostile = lines({ question: 'q', response: '4', model: '\u001b[31mred\u0007' });
    const { text } = run(['inspect', '-'], hostile);
    expect(text).not.toContain('\u001b');
  });

  it('names a file that is not there and does the others', () => {
    const good = join(samples, 'bracket-puzzle.jsonl');
    const { code, rows, errors } = run(['inspect', '/nowhere.jsonl', good, '--json']);
    expect(code).toBe(1);
    expect(rows).toHaveLength(6);
    expect(errors).toContain('/nowhere.jsonl: the file does not exist');
  });
});

describe('fields mapped by hand', () => {
  const odd = lines(
    { ask: 'Why?', runs: [{ said: '<think>a</think>4' }, { said: '<think>b</think>5' }] },
    { ask: 'Why?', runs: 3 },
  );

  it('reads records by --map, and names path and reason where one is otherwise', () => {
    const options = ['--map', 'answer=runs[*].said', '--map', 'problem=ask', '--json'];
    const { code, rows, errors } = run(['inspect', '-', ...options], odd);
    expect(code).toBe(1);
    expect(rows).toMatchObject([
      { format: 'mapped-row', problem: 'Why?', thought: 'a', answer: '4' },
      { format: 'mapped-row', problem: 'Why?', thought: 'b', answer: '5' },
    ]);
    expect(errors).toContain('-:2: Not as its fields are mapped: answer: the path "runs[*].said"');
  });

  it('reads them by --fields, too, for vote and cost', () => {
    const fields = tempFile('fields.json', '{"thought": "runs[*].said", "problem": "ask"}');
    const { rows } = run(['vote', '-', '--fields', fields, '--json'], odd);
    expect(rows).toMatchObject([{ n: 2, problem: 'Why?' }]);
    expect(run(['cost', '-', '--fields', fields, '--json'], odd).rows).toHaveLength(2);
  });

  it.each([
    [['--map', 'though=a'], '--map: there is no "though"'],
    [['--map', 'thought=a['], '--map: thought: "a[" is no path'],
    [['--map', 'thought'], "option '--map <role=path>' argument 'thought' is invalid"],
    [['--map', 'gold=a'], '--map: the mapping names neither thought nor answer'],
    [['--fields', '/nowhere.json'], '--fields /nowhere.json: ENOENT'],
  ])('%j is wrong usage', (options, reason) => {
    const { code, errors } = run(['inspect', '-', ...options], odd);
    expect(code).toBe(2);
    expect(errors).toContain(reason);
  });

  it('refuses a file of fields that holds something else', () => {
    const fields = tempFile('fields.json', '[]');
    const { code, errors } = run(['inspect', '-', '--fields', fields], odd);
    expect(code).toBe(2);
    expect(errors).toContain(`--fields ${fields}: a mapping is an object`);
  });
});

describe('tokenizers', () => {
  const tokenizer = (): string => tempFile('tokenizer.json', JSON.stringify(byteLevelFile()));
  const rows = lines(
    { question: 'q', response: 'it is', model: 'qwen3-8b' },
    { question: 'q', response: 'it is', model: 'gpt-4o' },
  );

  function sources(options: readonly string[]): unknown[] {
    const { rows: out } = run(['inspect', '-', '--json', ...options], rows);
    return out.map(({ tokens }) => tokens);
  }

  it('counts all by --tokenizer, as an estimate', () => {
    const tokens = sources(['--tokenizer', tokenizer()]);
    expect(tokens).toHaveLength(2);
    for (const each of tokens) {
      expect(each).toMatchObject({ thought: 2, source: 'estimated' });
      expect((each as { encoding: string }).encoding).toMatch(/tokenizer\.json$/);
    }
  });

  it('counts a model by its own, and others by --encoding', () => {
    const options = ['--model-tokenizer', `qwen*=${tokenizer()}`, '--encoding', 'cl100k_base'];
    const tokens = sources(options);
    expect(tokens[0]).toMatchObject({ thought: 2, source: 'tokenized' });
    expect(tokens[1]).toMatchObject({ encoding: 'cl100k_base', source: 'estimated' });
  });

  it.each([
    [['--tokenizer', '/nowhere.json'], 'The tokenizer /nowhere.json cannot be read'],
    [['--model-tokenizer', '=x'], 'is invalid'],
    [['--encoding', 'no-such-encoding'], 'is invalid'],
  ])('%j is wrong usage', (options, reason) => {
    const { code, errors } = run(['inspect', '-', ...options], rows);
    expect(code).toBe(2);
    expect(errors).toContain(reason);
  });

  it('refuses a file that is none', () => {
    const file = tempFile('none.json', '{}');
    const { code, errors } = run(['inspect', '-', '--tokenizer', file], rows);
    expect(code).toBe(2);
    expect(errors).toContain('none.json is not a tokenizer.json');
  });
});

describe('vote', () => {
  it('prints a group per problem', () => {
    const { code, rows } = run(['vote', join(samples, 'ferry-timetable.jsonl'), '--json']);
    expect(code).toBe(0);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      n: 6,
      gold: '4.5',
      majority: { count: 4, tie: false, correct: true },
      abstentions: [{ record: 1, index: 1, reason: 'truncated' }],
    });
    const [first] = rows[0]?.['clusters'] as { members: unknown[]; count: number }[];
    expect(first?.members).toContainEqual({ record: 0, index: 0 });
    expect(Object.keys(rows[0]?.['passAtK'] as object)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(rows[0]?.['methods']).toHaveProperty('majority');
    expect(rows[0]).toHaveProperty('cost');
    expect(rows[0]).toHaveProperty('majAtK');
  });

  it('says what each method lacks, when it could have stopped and what votes cost', () => {
    const { rows } = run(['vote', join(samples, 'ferry-timetable.jsonl'), '--json']);
    const [row] = rows;
    expect(row).toMatchObject({ missing: { bestOfN: 'reward', deepConf10: 'confidence' } });
    for (const key of ['passHatK', 'bonAtK', 'interval', 'stability', 'stopping', 'marginal']) {
      expect(row).toHaveProperty(key);
    }
  });

  it('prices votes as `cost --votes` does', () => {
    const file = join(samples, 'ferry-timetable.jsonl');
    const counts = run(['cost', file, '--json']).rows.map(
      (row) => row['tokens'] as { prompt: number; output: number },
    );
    const group = counts.map(({ prompt, output }) => ({
      promptTokens: prompt,
      outputTokens: output,
    }));
    const [row] = run(['vote', file, '--json']).rows;
    expect(row?.['cost']).toMatchObject({
      votes: [1, 2, 3, 4, 5, 6].map((k) => costOfVotes(defaultProfile, group, k)),
    });
    const [first] = group;
    const [one] = run([
      ...['cost', '--prompt', String(first?.promptTokens), '--tokens', String(first?.outputTokens)],
      ...['--votes', '4', '--json'],
    ]).rows;
    expect(one?.['votes']).toEqual(costOfVotes(defaultProfile, group.slice(0, 1), 4));
  });

  it('writes a table of votes, a row per problem', async () => {
    const file = join(samples, 'ferry-timetable.jsonl');
    const csv = tempFile('votes.csv', '');
    const jsonl = tempFile('votes.jsonl', '');
    const parquet = tempFile('votes.parquet', '');
    for (const path of [csv, jsonl, parquet]) {
      expect(run(['vote', file, '--export', path]).code).toBe(0);
    }
    const [heading = '', line = ''] = readFileSync(csv, 'utf8').split('\r\n');
    expect(heading.split(',').slice(0, 5)).toEqual(['file', 'problemKey', 'problem', 'gold', 'n']);
    expect(line).toContain(',4.5,6,5,2,4.5,4,false,true,0.8,');
    const row = JSON.parse(readFileSync(jsonl, 'utf8')) as Record<string, unknown>;
    expect(row).toMatchObject({ gold: '4.5', votes: 4, 'majority.correct': true, tie: false });
    const bytes = Uint8Array.from(readFileSync(parquet));
    const [read] = await parquetReadObjects({ file: bytes.buffer });
    expect(read).toMatchObject({ gold: '4.5', votes: 4, 'majority.correct': true, tie: false });
    const refused = run(['vote', file, '--export', 'votes.xlsx']);
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain('.csv, .jsonl or .parquet');
  });

  it('keeps the groups of two files apart', () => {
    const file = tempFile('a.jsonl', lines({ id: 1, question: 'q', response: '4' }));
    const other = tempFile('b.jsonl', lines({ id: 1, question: 'r', response: '5' }));
    expect(run(['vote', file, other, '--json']).rows).toHaveLength(2);
  });
});

describe('cost', () => {
  it('knows the KV bytes of one token of Llama 3.1 405B', () => {
    const options = ['--model', 'llama-3.1-405b', '--kv-dtype', 'bf16', '--json'];
    const { rows } = run(['cost', '--tokens', '1', ...options]);
    expect(rows[0]).toMatchObject({ kvBytes: { ideal: 516_096 } });
    for (const key of ['tokens', 'kvBytes', 'kvByteSeconds', 'flops', 'batch', 'usd']) {
      expect(rows[0]).toHaveProperty(key);
    }
  });

  it('says once, on stderr, why nothing can be served', () => {
    const file = join(samples, 'ferry-timetable.jsonl');
    const { code, errors, text } = run(['cost', file, '--model', 'gpt-oss-120b', '--gpus', '1']);
    expect(code).toBe(0);
    expect(text).toContain('–');
    expect(errors).toMatch(
      /^cot-lens: gpt-oss 120B fp8 on 1 × .* cannot serve this: weights of 117 GB > .* × 0\.9; use --gpus 2 or more, or another --weights-dtype\n$/,
    );
  });

  it('takes the model of a config.json', () => {
    const config = tempFile(
      'config.json',
      JSON.stringify({
        ...{ model_type: 'qwen3', num_hidden_layers: 36, hidden_size: 4096, head_dim: 128 },
        ...{ num_attention_heads: 32, num_key_value_heads: 8, intermediate_size: 12288 },
        vocab_size: 151936,
      }),
    );
    const { code, rows } = run(['cost', '--tokens', '1', '--config', config, '--json']);
    expect(code).toBe(0);
    expect(rows[0]).toMatchObject({ kvBytes: { ideal: 147_456 } });
  });

  it('answers single questions, and names the line that it cannot answer', () => {
    const asked = lines(
      { id: 'e', category: 'moe', inputs: { E: 256, k: 8, batch: 64 } },
      { id: 'x', category: 'moe', inputs: {} },
    );
    const { code, rows, errors } = run(['cost', '--ask', '-', '--json'], asked);
    expect(code).toBe(1);
    expect(rows).toMatchObject([{ id: 'e', unit: 'count' }]);
    expect(errors).toContain('-:2: Nothing answers');
  });

  it('takes the numbers of an accelerator, and prices votes', () => {
    const { rows } = run([
      ...['cost', '--tokens', '7661', '--prompt', '140', '--votes', '5', '--json'],
      ...['--gpu-memory', '80 GB', '--memory-utilisation', '1', '--kv-dtype', 'fp8'],
      ...['--bandwidth-efficiency', '1', '--gpu-bandwidth', '3.0e12', '--gpu-flops', '1e15'],
    ]);
    expect(rows[0]).toMatchObject({
      profile: 'Llama 3.1 405B fp8 on 8 × H100 SXM 80 GB (edited)',
      batch: { capacity: Math.floor((640e9 - 405_853_388_800) / (258_048 * 7808)) },
      votes: { votes: 5, sharing: { sequences: 5, bandwidthSaved: 0 } },
    });
  });

  it('says below the table what votes cost', () => {
    const { text } = run(['cost', '--tokens', '7661', '--prompt', '140', '--votes', '5']);
    expect(text).toMatch(/\n5 votes: \$0\.\d+ with the prompt shared, \$0\.\d+ without\n/);
    expect(text).toContain('memory saved: 512 of 39,005 tokens = 1.3 %');
  });

  it('says what each segment and what was given up cost', () => {
    const file = join(samples, 'bracket-puzzle.jsonl');
    const { rows } = run(['cost', file, '--segments', '--json']);
    for (const row of rows) {
      const { output } = row['tokens'] as { output: number };
      const [abandoned, kept] = [row['abandoned'], row['kept']] as { tokens: number }[];
      expect((abandoned?.tokens ?? NaN) + (kept?.tokens ?? NaN)).toBe(output);
    }
  });

  it('explains its figures', () => {
    const { text } = run(['cost', '--tokens', '1', '--explain']);
    expect(text).toContain('2 × 126 layers × 8 KV heads × 128 × 2 B = 516,096 B per token');
    expect(text).toContain('Hardware: ');
  });

  it('prices a file', () => {
    const row = {
      question: 'q',
      response: '<think>So 4.</think>4',
      model: 'gpt-4o',
      usage: { prompt_tokens: 1000, completion_tokens: 2000 },
    };
    const { rows } = run(['cost', '-', '--json'], lines(row));
    expect((rows[0]?.['usd'] as { api: number }).api).toBeCloseTo(0.0225, 6);
  });

  it.each([
    [['cost']],
    [['cost', '--tokens', 'many']],
    [['cost', '--tokens', '5', '--batch', '0']],
    [['cost', '--tokens', '5', '--model', 'no-such-model']],
    [['cost', '--tokens', '5', '--gpus', '0']],
    [['cost', '--tokens', '5', '--config', 'no-such-file.json']],
    [['cost', '--tokens', '5', '--config', tempFile('odd.json', '{"model_type": "rwkv9"}')]],
    [['budget', '--keep-rate', '2']],
    [['inspect']],
    [['inspect', 'x', '--scheme', 'no-such-scheme']],
    [['label', '-', '--factors', 'no-such-file.json']],
    [['label', '-', '--least-confidence', '1.5']],
    [['inspect', '-', '--least-confidence', 'high']],
    [['label', '-', '--factors', tempFile('bad.json', '[{"name": "A"}]')]],
    [['no-such-command']],
  ])('%j is wrong usage', (parameters) => {
    const { code, errors } = run(parameters);
    expect(code).toBe(2);
    expect(errors).not.toBe('');
  });
});

describe('budget', () => {
  it('takes the tokens of the files and what is said', () => {
    const file = join(samples, 'bracket-puzzle.jsonl');
    const options = ['--problems', '1e7', '--keep-rate', '0.5', '--json'];
    const { code, rows } = run(['budget', file, ...options]);
    expect(code).toBe(0);
    expect(rows[0]).toMatchObject({
      inputs: { problems: 1e7, keepRate: 0.5, trajectoriesPerProblem: 6 },
      trajectories: 6e7,
      keptTrajectories: 3e7,
    });
  });

  it('prints a table and where each input comes from', () => {
    const { text } = run(['budget', '--explain']);
    expect(text.split('\n')[0]).toMatch(/^stage\s+tokens\s+compute/);
    expect(text).toContain('SemiAnalysis');
  });
});

describe('label', () => {
  it('labels spans and says where one turns back to', () => {
    const spans = ['Let me try 3.', 'So 3 * 3 = 10.', 'That is wrong, I made a mistake: it is 9.'];
    const { rows } = run(['label', '-', '--json'], lines({ id: 'a', spans }));
    const labels = rows[0]?.['labels'] as { factor: string; backtrack: number | null }[];
    expect(rows[0]?.['id']).toBe('a');
    expect(labels).toHaveLength(3);
    expect(labels.map(({ backtrack }) => backtrack)).toEqual([null, null, 1]);
    expect(Object.keys(labels[0] ?? {})).toEqual(
      expect.arrayContaining(['factor', 'group', 'label', 'confidence', 'cue', 'backtrack']),
    );
  });

  it('is unsure below the confidence that is asked for', () => {
    const spans = ['Let me try 3.', 'So 3 * 3 = 9.', 'The answer is 9.'];
    const factorsAt = (least: string): readonly string[] => {
      const { rows } = run(
        ['label', '-', '--json', '--least-confidence', least],
        lines({ id: 'a', spans }),
      );
      return (rows[0]?.['labels'] as { factor: string }[]).map(({ factor }) => factor);
    };
    expect(factorsAt('0')).not.toContain('unsure');
    expect(factorsAt('1')).toEqual(['unsure', 'unsure', 'unsure']);
  });

  it('names a line of another shape', () => {
    const { code, errors } = run(['label', '-'], lines({ id: 'a' }));
    expect(code).toBe(1);
    expect(errors).toContain('-:1: "spans" has to be a list of strings');
  });
});

describe('grade and extract', () => {
  it.each([
    ['1/2', '0.5', true],
    ['7', '8', false],
    ['10%', '10', null],
  ])('%s against %s is %s', (a, b, equal) => {
    const { rows } = run(['grade', '-', '--json'], lines({ id: 1, a, b }));
    expect(rows[0]).toMatchObject({ id: 1, equal });
  });

  it.each([
    [['--percent-lenient'], '10%', '10', true],
    [['--brackets-strict'], '(1,2)', '1,2', false],
    [['--minimum-digits', '2'], '0.33', '1/3', true],
    [['--decimal-comma', 'always'], '2,5', '5/2', true],
    [['--ignore-units'], '3 cm', '3 m', true],
    [['--mind-case'], 'Rome', 'rome', false],
    [['--mind-names'], 'x=5', '5', false],
  ])('follows %o', (options, a, b, equal) => {
    const { rows } = run(['grade', '-', '--json', ...options], lines({ a, b }));
    expect(rows[0]).toMatchObject({ equal });
  });

  it('finds the answer and where it stands', () => {
    const text = 'Thus the answer is \\boxed{7}.';
    const { rows } = run(['extract', '-', '--json'], lines({ text }));
    expect(rows[0]).toMatchObject({ answer: '7', span: [26, 27] });
  });

  it('says null where there is none', () => {
    const { rows } = run(['extract', '-', '--json'], lines({ text: 'I do not know.' }));
    expect(rows[0]).toMatchObject({ answer: null, span: null });
  });
});
