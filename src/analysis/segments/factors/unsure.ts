import type { Factor } from '../factor';
import { published } from '../published';

/** What stands where no label is certain enough to show. */
export const unsureFactors = [
  {
    id: 'unsure',
    group: 'unsure',
    name: 'Unsure',
    definition: 'No label is certain enough to show.',
    examples: [],
    published: published('unknown', null, null, null, null),
    cues: [],
  },
] as const satisfies readonly Factor[];
