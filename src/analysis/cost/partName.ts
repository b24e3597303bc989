import type { GroupFigures } from './groupFigures';

/** What a part of the cache is, in a word or two. */
export function partName({ part, reach, bytes }: GroupFigures): string {
  if (part !== 'cache') {
    return part;
  }
  if (bytes === 0) {
    return 'shared';
  }
  return reach.window !== Infinity ? 'window' : reach.chunk !== Infinity ? 'chunk' : 'full';
}
