import type { Blueprint } from '../architecture/blueprint';
import type { ConfigReader } from './configReader';

/** Models whose `config.json` is read in one way. */
export interface ConfigFamily {
  /** Values of `model_type`, in lower case. */
  readonly modelTypes: readonly string[];
  /**
   * Everything but id, name and source. Throws `UnreadableConfig` with the reason where a field
   * is missing or says something that this reading does not know.
   */
  read(config: ConfigReader): Omit<Blueprint, 'id' | 'name' | 'source'>;
}
