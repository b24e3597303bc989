import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BytePairTokenizer } from '../../src/analysis/tokens/bytePairTokenizer';
import { encodings } from '../../src/analysis/tokens/encodings';
import { HubTokenizer } from '../../src/analysis/tokens/hubTokenizer';
import { loadTokenizer } from '../../src/worker/loadTokenizer';
import { qwen3Tokenizer } from '../support/qwen3';
import { seededRandom } from '../support/seededRandom';
import { TiktokenOracle } from '../support/tiktokenOracle';
import { bytePairTokenizer, tokenizerFolder } from '../support/tokenizers';
import { hardText } from '../support/tokenTexts';

/** Real files that are no part of the repository. */
const corpus = process.env['COT_LENS_CORPUS'] ?? join(__dirname, '../../../shared/data');

const fuzzedTexts = 100_000 / encodings.length;

/** `tiktoken` takes time quadratic in unbroken runs, so it is not given more at once. */
const longestText = 200_000;

/** The planes that have characters, now or in some version to come. */
const inhabited = [
  [0, 0x34000],
  [0xe0000, 0xe0200],
] as const;

/** All strings of a value, the keys of its objects included. */
function* stringsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') {
    yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      yield* stringsIn(inner);
    }
  }
}

function* stringsOfFile(path: string): Iterable<string> {
  const content = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) {
    yield* stringsIn(JSON.parse(content));
    return;
  }
  for (const line of content.split('\n')) {
    try {
      yield* stringsIn(JSON.parse(line));
    } catch {
      // A damaged or empty line is text as well.
      yield line;
    }
  }
}

function textsOfCorpus(): string[] {
  const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' });
  const texts = new Set<string>();
  for (const name of names.filter((each) => /\.jsonl?$/.test(each)).sort()) {
    for (const text of stringsOfFile(join(corpus, name))) {
      texts.add(text.slice(0, longestText));
    }
  }
  return [...texts];
}

function sameNumbers(left: Uint32Array, right: Uint32Array): boolean {
  return left.length === right.length && left.every((number, index) => number === right[index]);
}

describe.each(encodings)('%s', (encoding) => {
  let ours: BytePairTokenizer;
  let oracle: TiktokenOracle;

  beforeAll(async () => {
    ours = await bytePairTokenizer(encoding);
    oracle = new TiktokenOracle(encoding);
  });

  afterAll(() => {
    oracle.free();
  });

  function isSame(text: string): boolean {
    return sameNumbers(ours.encode(text), oracle.ids(text));
  }

  it('gives the ids of tiktoken for every text of the corpus', () => {
    const texts = textsOfCorpus();
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => !isSame(text))).toEqual([]);
  });

  it(`gives the ids of tiktoken for ${fuzzedTexts} fuzzed texts`, () => {
    const random = seededRandom(40_000 + encodings.indexOf(encoding));
    for (let round = 0; round < fuzzedTexts; round++) {
      const text = hardText(random);
      expect(isSame(text), JSON.stringify(text)).toBe(true);
    }
  });

  it('tells every character of Unicode apart as tiktoken does', () => {
    const wrong: string[] = [];
    for (const [start, end] of inhabited) {
      for (let point = start; point < end; point++) {
        const character = String.fromCodePoint(point);
        // Digits after a number group otherwise; an ending after a letter is one piece.
        if (!isSame(`${character}1234 ${character}'s A${character}a ${character}  x`)) {
          wrong.push(`U+${point.toString(16)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

interface Generation {
  readonly text: string;
  readonly ids: readonly number[];
}

/** What a model wrote, with the ids it wrote it in. */
function recordedGenerations(): Generation[] {
  const path = join(corpus, 'nemo-gym/competitive_coding_challenges__example_rollouts.jsonl');
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { response } = JSON.parse(line) as {
      response: {
        output: readonly {
          readonly summary?: readonly { readonly text: string }[];
          readonly content?: readonly { readonly text: string }[];
          readonly generation_token_ids?: readonly number[];
        }[];
      };
    };
    const joined = (parts?: readonly { readonly text: string }[]): string =>
      (parts ?? []).map(({ text }) => text).join('');
    const thought = response.output.map(({ summary }) => joined(summary)).join('');
    const said = response.output.map(({ content }) => joined(content)).join('');
    const ids = response.output.flatMap(({ generation_token_ids }) => generation_token_ids ?? []);
    return { text: `<think>${thought}</think>${said}`, ids };
  });
}

describe('the tokenizer.json of Qwen3', () => {
  it('gives the ids that the model wrote', async () => {
    const qwen3 = qwen3Tokenizer();
    const tokenizer = await loadTokenizer(qwen3, tokenizerFolder);
    if (!(tokenizer instanceof HubTokenizer)) {
      throw new Error(`${qwen3} was not read as a tokenizer.json`);
    }
    const generations = recordedGenerations();
    expect(generations.map(({ ids }) => ids.length)).toEqual([785, 959, 1038, 964, 1277]);
    for (const { text, ids } of generations) {
      // The last id is the end of the turn, which is no text.
      expect([...tokenizer.encode(text)]).toEqual(ids.slice(0, -1));
      expect(tokenizer.ends(text).at(-1)).toBe(text.length);
    }
  });
});
