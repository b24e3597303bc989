import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import { ConfigReader, UnreadableConfig, record } from './configReader';
import { configFamilies } from './families';
import { shown } from './runs';

export type ImportedModel =
  | {
      readonly kind: 'model';
      readonly model: ModelSpec;
      /** The fields that the model follows from; importing them again gives the same model. */
      readonly config: Readonly<Record<string, unknown>>;
    }
  /** The architecture is not known, or the file does not say enough: no figure is made up. */
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * The model that a parsed `config.json` of Hugging Face describes. Models with images keep their
 * language model in `text_config`, which is what is read then; parameters are those of the language
 * model, and layers that only predict more tokens are left out.
 *
 * `name` is what the user calls it, such as the folder of the file. Never throws for a value that
 * comes from JSON.
 */
export function importConfig(config: unknown, name: string, date: string): ImportedModel {
  const fields = record(config);
  if (fields === undefined) {
    return { kind: 'unknown', reason: 'It is not a JSON object.' };
  }
  const inner = record(fields['text_config']) ?? record(fields['llm_config']);
  const text =
    inner === undefined
      ? fields
      : { tie_word_embeddings: fields['tie_word_embeddings'], ...defined(inner) };
  try {
    const reader = new ConfigReader(text);
    const model = readModel(reader, name, date);
    return { kind: 'model', model, config: reader.fieldsRead };
  } catch (error) {
    if (error instanceof UnreadableConfig || error instanceof RangeError) {
      return { kind: 'unknown', reason: error.message };
    }
    throw error;
  }
}

function readModel(reader: ConfigReader, name: string, date: string): ModelSpec {
  const modelType = reader.text('model_type')?.toLowerCase();
  if (modelType === undefined) {
    throw new UnreadableConfig('It has no model_type.');
  }
  const family = configFamilies.find(({ modelTypes }) => modelTypes.includes(modelType));
  if (family === undefined) {
    throw new UnreadableConfig(`Its model_type is not known: ${shown(modelType)}.`);
  }
  const blueprint = family.read(reader);
  return modelOf({
    ...blueprint,
    id: name,
    name,
    source: { name: `config.json of ${name}`, date },
  });
}

/** Fields that are there; an inner `null` does not hide what stands outside. */
function defined(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
