import type { DataType } from '../dataType';
import { findDataType } from '../dataType';
import { type LayerFigures, layerFigures } from '../layerGroups';
import { findModel } from '../models';
import type { LayerGroup } from '../modelSpec';
import { type Inputs, UnanswerableQuestion } from './inputs';

/**
 * The layers of a question: those that it describes, else those of the model that it names. A window
 * counts in full where the question asks what is reserved.
 */
export function cacheOf(inputs: Inputs): readonly LayerFigures[] {
  const gpus = inputs.optional('tp', 'gpus') ?? 1;
  const type = typeOf(inputs);
  const groups = describedGroups(inputs);
  if (groups !== undefined) {
    return layerFigures({ groups, queryHeads: inputs.optional('heads') ?? 1 }, type, gpus);
  }
  const model = findModel(inputs.text('model') ?? '');
  if (model === undefined) {
    throw new UnanswerableQuestion('It describes no layers and names no known model.');
  }
  return layerFigures(model, type, gpus);
}

/** By name, else by the bytes of an element. */
function typeOf(inputs: Inputs): DataType {
  const bytesPerElement = inputs.optional('bytes_per_element', 'kv_bytes');
  if (bytesPerElement !== undefined) {
    const arithmetic = 'bf16';
    return { id: 'given', bytesPerElement, arithmetic, note: `${bytesPerElement} B each` };
  }
  const name = inputs.text('kv_type') ?? inputs.text('kv_dtype');
  const type = name === undefined ? undefined : findDataType(name);
  if (type === undefined) {
    throw new UnanswerableQuestion('It does not say how many bytes an element of the cache has.');
  }
  return type;
}

function describedGroups(inputs: Inputs): readonly LayerGroup[] | undefined {
  if (inputs.has('kv_lora_rank')) {
    return [
      {
        kind: 'mla',
        layers: inputs.number('layers'),
        latentDimension: inputs.number('kv_lora_rank'),
        ropeDimension: inputs.number('qk_rope_head_dim'),
        nopeDimension: inputs.optional('qk_nope_head_dim') ?? 0,
        valueDimension: inputs.optional('v_head_dim') ?? 0,
      },
    ];
  }
  if (!inputs.has('kv_heads', 'head_dim')) {
    return undefined;
  }
  const heads = {
    keyValueHeads: inputs.number('kv_heads'),
    keyDimension: inputs.number('head_dim'),
    valueDimension: inputs.optional('v_head_dim') ?? inputs.number('head_dim'),
  };
  const windowed = inputs.optional('window_layers') ?? 0;
  const full = inputs.number('full_layers', 'attention_layers', 'attn_layers', 'layers');
  const reserved = inputs.text('window_policy') === 'reserve_full';
  const groups: LayerGroup[] = [{ kind: 'full', layers: full, ...heads }];
  if (windowed > 0) {
    groups.push(
      reserved
        ? { kind: 'full', layers: windowed, ...heads }
        : { kind: 'sliding-window', layers: windowed, ...heads, window: inputs.number('window') },
    );
  }
  return groups;
}
