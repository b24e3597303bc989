import type { Cue } from './cue';
import { progressCues } from './cuesProgress';
import { reviewCues } from './cuesReview';
import { chineseCues } from './cuesChinese';

/** All cues of the rules. A new factor needs its rows here and its entry in factors.ts. */
export const cues: readonly Cue[] = [...progressCues, ...reviewCues, ...chineseCues];
