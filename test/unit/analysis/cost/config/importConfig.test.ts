import { describe, expect, it } from 'vitest';
import { configFamilies } from '../../../../../src/analysis/cost/config/families';
import { importConfig } from '../../../../../src/analysis/cost/config/importConfig';
import type { LayerGroup } from '../../../../../src/analysis/cost/modelSpec';
import { seededRandom } from '../../../../support/seededRandom';
import { model } from '../syntheticModels';
import { configs } from './configs';

const date = '2026-11-22';

/** Groups in an order that does not depend on the order of layers. */
function sorted(groups: readonly LayerGroup[]): readonly LayerGroup[] {
  const key = (group: LayerGroup): string => JSON.stringify([group.kind, group.layers]);
  return [...groups].sort((a, b) => key(a).localeCompare(key(b)));
}

describe('importConfig', () => {
  it('says which fields the model follows from', () => {
    const text = { ...configs['qwen3-8b'], quantization_config: { ignore: ['lm_head'] } };
    const imported = importConfig({ vision_config: {}, text_config: text }, 'mine', date);
    const config = imported.kind === 'model' ? imported.config : {};
    expect(config).toMatchObject({ model_type: 'qwen3', head_dim: 128 });
    expect(Object.keys(config)).not.toContain('quantization_config');
    expect(importConfig(config, 'mine', date)).toEqual(imported);
  });

  it.each(Object.entries(configs))('reads %s as the table has it', (id, config) => {
    const imported = importConfig(config, 'mine', date);
    const known = model(id);
    expect(imported).toMatchObject({
      kind: 'model',
      model: {
        id: 'mine',
        name: 'mine',
        layers: known.layers,
        hidden: known.hidden,
        queryHeads: known.queryHeads,
        vocabulary: known.vocabulary,
        totalParameters: known.totalParameters,
        activeParameters: known.activeParameters,
        source: { name: 'config.json of mine', date },
      },
    });
    if (imported.kind === 'model') {
      expect(sorted(imported.model.groups)).toEqual(sorted(known.groups));
      expect(imported.model.experts).toEqual(known.experts);
      expect(importConfig(imported.config, 'mine', date)).toEqual(imported);
    }
  });

  it('has no model type in two families', () => {
    const types = configFamilies.flatMap(({ modelTypes }) => modelTypes);
    expect(new Set(types).size).toBe(types.length);
  });

  it('takes head_dim as published, not hidden_size by heads', () => {
    const imported = importConfig(
      { ...configs['qwen3-8b'], hidden_size: 2560, num_attention_heads: 32 },
      'mine',
      date,
    );
    expect(imported).toMatchObject({ model: { groups: [{ keyDimension: 128 }] } });
  });

  it('heeds a window only where it is switched on', () => {
    const on = { ...configs['qwen2.5-32b'], use_sliding_window: true };
    const groups = (config: object): unknown => importConfig(config, 'mine', date);
    expect(groups(on)).toMatchObject({
      model: { groups: [{ kind: 'sliding-window', window: 32768 }] },
    });
    expect(groups({ ...on, use_sliding_window: false })).toMatchObject({
      model: { groups: [{ kind: 'full' }] },
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['no object', [1], /not a JSON object/],
    ['nothing', null, /not a JSON object/],
    ['no type', { hidden_size: 5 }, /no model_type/],
    ['an unknown type', { model_type: 'rwkv9' }, /model_type is not known: "rwkv9"/],
    ['a type of the prototype', { model_type: 'constructor' }, /not known/],
    ['no layers', { model_type: 'llama' }, /no hidden_size or n_embd/],
    [
      'negative layers',
      { ...configs['llama-2-7b'], num_hidden_layers: -4 },
      /num_hidden_layers is not a whole number/,
    ],
    ['endless layers', { ...configs['llama-2-7b'], num_hidden_layers: 1e8 }, /more than 10000/],
    ['heads that do not divide', { ...configs['llama-2-7b'], hidden_size: 4097 }, /no head_dim/],
    [
      'an unknown kind of layer',
      { ...configs['gpt-oss-20b'], layer_types: ['ring_attention'] },
      /unknown kind: "ring_attention"/,
    ],
    [
      'too few kinds of layers',
      { ...configs['gpt-oss-20b'], layer_types: ['full_attention'] },
      /another length/,
    ],
    [
      'a list with too few layers',
      { ...configs['mimo-v2-flash'], hybrid_layer_pattern: [0, 1] },
      /hybrid_layer_pattern does not say of every layer/,
    ],
    [
      'a list that says neither',
      { ...configs['mimo-v2-flash'], moe_layer_freq: Array.from({ length: 48 }, () => 2) },
      /moe_layer_freq does not say of every layer/,
    ],
    [
      'an unknown letter',
      { ...configs['nemotron-3-nano-30b-a3b'], hybrid_override_pattern: 'M?' },
      /unknown kind: "\?"/,
    ],
  ])('says why it does not know %s', (_, config, reason) => {
    const imported = importConfig(config, 'mine', date);
    expect(imported.kind).toBe('unknown');
    expect(imported).toMatchObject({ reason: expect.stringMatching(reason) as string });
  });

  it('never throws, whatever field is spoilt', () => {
    const random = seededRandom(13);
    const spoils: readonly unknown[] = [null, 'x', -1, 0, 1.5, 1e12, [], {}, true, [0, 1], ['a']];
    for (const config of Object.values(configs)) {
      for (const name of Object.keys(config)) {
        const spoil = spoils[Math.floor(random() * spoils.length)];
        const imported = importConfig({ ...config, [name]: spoil }, 'mine', date);
        if (imported.kind === 'model') {
          expect(imported.model.totalParameters).toBeGreaterThan(0);
        } else {
          expect(imported.reason).not.toBe('');
        }
      }
    }
  });
});
