import type { Heads } from '../architecture/attention';
import { type ConfigReader, UnreadableConfig } from './configReader';

/**
 * The heads of a configuration: `head_dim` as published, else `hidden_size / num_attention_heads`;
 * KV heads, else as many as query heads.
 */
export function headsOf(config: ConfigReader, traits: Partial<Heads> = {}): Heads {
  const hidden = config.count('hidden_size', 'n_embd', 'd_model');
  const queries = config.count('num_attention_heads', 'n_head');
  const given = config.optionalCount('head_dim');
  if (given === undefined && hidden % queries !== 0) {
    throw new UnreadableConfig('It has no head_dim, and its heads do not divide its hidden_size.');
  }
  const keyValues = config.optionalCount('num_key_value_heads') ?? queries;
  return { hidden, queries, keyValues, dimension: given ?? hidden / queries, ...traits };
}

/** What every family reads alike. */
export function outerOf(config: ConfigReader, tiedByDefault = false) {
  return {
    hidden: config.count('hidden_size', 'n_embd', 'd_model'),
    queryHeads: config.count('num_attention_heads', 'n_head'),
    vocabulary: config.count('vocab_size'),
    tiedEmbeddings: config.flag('tie_word_embeddings', tiedByDefault),
  };
}
