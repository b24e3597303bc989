import { describe, expect, it } from 'vitest';
import { tokenizerFor } from '../../../../src/analysis/tokens/tokenizerFor';

const encoding = 'o200k_base';

describe('tokenizerFor', () => {
  it.each([
    ['gpt-4o-2024-08-06', true],
    ['gpt-4', false],
    ['Qwen/Qwen3-8B', false],
    [undefined, false],
  ])('counts %s by the encoding', (model, isOwn) => {
    expect(tokenizerFor(model, { encoding })).toEqual({ name: encoding, isOwn });
  });

  it('takes the one tokenizer for all, as an estimate', () => {
    const settings = { encoding, tokenizer: '/all.json' } as const;
    for (const model of ['gpt-4o', 'qwen3', undefined]) {
      expect(tokenizerFor(model, settings)).toEqual({ name: '/all.json', isOwn: false });
    }
  });

  it.each([
    ['Qwen/Qwen3-8B', '/qwen3.json'],
    ['qwen3-8b', '/qwen3.json'],
    ['Qwen2.5-7B', '/qwen.json'],
    ['my/Qwen3-8B-distill', '/distill.json'],
    ['gpt-4', 'cl100k_base'],
    ['llama', '/all.json'],
    ['', '/all.json'],
    [undefined, '/all.json'],
  ])('counts %s by the entry that fits best', (model, name) => {
    const tokenizers = {
      '*': '/all.json',
      'Qwen*': '/qwen.json',
      'qwen3*': '/qwen3.json',
      'my/*3*-distill': '/distill.json',
      'gpt-4': 'cl100k_base',
    };
    const settings = { encoding, tokenizer: '/other.json', tokenizers } as const;
    expect(tokenizerFor(model, settings)).toEqual({ name, isOwn: true });
  });

  it('takes the first of two that fit as well', () => {
    const tokenizers = { 'a*': '/1.json', '*b': '/2.json' };
    expect(tokenizerFor('ab', { encoding, tokenizers }).name).toBe('/1.json');
  });

  it('does not let parts of a pattern overlap', () => {
    const tokenizers = { 'ab*ba': '/t.json', 'x*yz*z': '/u.json' };
    expect(tokenizerFor('aba', { encoding, tokenizers }).name).toBe(encoding);
    expect(tokenizerFor('abba', { encoding, tokenizers }).name).toBe('/t.json');
    expect(tokenizerFor('xyz', { encoding, tokenizers }).name).toBe(encoding);
  });

  it('has one answer for hostile names in no time', () => {
    const tokenizers = { ['*a'.repeat(200)]: '/t.json' };
    expect(tokenizerFor('a'.repeat(500_000) + 'b', { encoding, tokenizers }).name).toBe(encoding);
  });
});
