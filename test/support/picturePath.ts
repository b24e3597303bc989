import { join } from 'node:path';
import { resultsFolder } from '../../scripts/paths';

/** Where a picture that a test takes is kept. */
export function picturePath(name: string): string {
  return join(resultsFolder, 'screenshots', `${name}.png`);
}
