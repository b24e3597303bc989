import type { StateBytes } from '../architecture/linearAttention';
import type { ConfigReader } from './configReader';

/** A recurrent state in the type that `name` says, else in the 16 bits of the model. */
export function stateBytesOf(config: ConfigReader, name: string): StateBytes {
  return { recurrent: config.text(name) === 'float32' ? 4 : 2, convolution: 2 };
}
