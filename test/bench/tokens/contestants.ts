import { get_encoding } from 'tiktoken';
import { type BenchEncoding, peer } from './peers';
import { ourTokenizer } from './product';

export interface Contestant {
  readonly name: string;
  readonly encode: (text: string) => Iterable<number>;
}

export async function contestants(encoding: BenchEncoding): Promise<Contestant[]> {
  const ours = await ourTokenizer(encoding);
  return [
    tiktoken(encoding),
    { name: 'CoT Lens', encode: (text) => ours.encode(text) },
    jsTiktoken(encoding),
    gptTokenizer(encoding),
    aiTokenizer(encoding),
  ];
}

function tiktoken(encoding: BenchEncoding): Contestant {
  const encoder = get_encoding(encoding);
  return { name: 'tiktoken', encode: (text) => encoder.encode(text, [], []) };
}

interface Encoder {
  encode(text: string, allowedSpecial: string[], disallowedSpecial: string[]): number[];
}

function jsTiktoken(encoding: BenchEncoding): Contestant {
  const { Tiktoken } = peer('js-tiktoken/lite') as { Tiktoken: new (ranks: unknown) => Encoder };
  const encoder = new Tiktoken(peer(`js-tiktoken/ranks/${encoding}`));
  return { name: 'js-tiktoken', encode: (text) => encoder.encode(text, [], []) };
}

function gptTokenizer(encoding: BenchEncoding): Contestant {
  const encoder = peer(`gpt-tokenizer/encoding/${encoding}`) as {
    encode(text: string, options: { disallowedSpecial: Set<string> }): number[];
  };
  const options = { disallowedSpecial: new Set<string>() };
  return { name: 'gpt-tokenizer', encode: (text) => encoder.encode(text, options) };
}

function aiTokenizer(encoding: BenchEncoding): Contestant {
  const { Tokenizer } = peer('ai-tokenizer') as { Tokenizer: new (data: unknown) => Encoder };
  const data = peer('ai-tokenizer/encoding') as Record<string, unknown>;
  const encoder = new Tokenizer(data[encoding]);
  return { name: 'ai-tokenizer', encode: (text) => encoder.encode(text, [], []) };
}
