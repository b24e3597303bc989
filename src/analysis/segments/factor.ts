import type { Cue } from './cue';
import type { GroupId } from './groups';
import type { Published } from './published';

/** A thinking move: what it is, how it sounds, and what other label sets call it. */
export interface Factor {
  readonly id: string;
  readonly group: GroupId;
  readonly name: string;
  readonly definition: string;
  /** Sentences of our own writing, in English and in Chinese. */
  readonly examples: readonly string[];
  readonly published: Published;
  /** English cues first, then Chinese ones. */
  readonly cues: readonly Cue[];
}
