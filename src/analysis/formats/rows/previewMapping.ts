import { readMapped } from './fieldMapping';
import type { FieldMapping } from './fieldRoles';

/** What a mapping makes of some records. */
export interface MappingPreview {
  readonly records: number;
  /** How many of them it can read. */
  readonly read: number;
  readonly trajectories: number;
  /** Beginnings of the texts of the first trajectory; absent where there is none. */
  readonly first?: {
    readonly problem: string;
    readonly thought: string;
    readonly response: string;
  };
  /** Why the first record that cannot be read cannot be. */
  readonly reason?: string;
}

const shownLength = 200;

/** Reads some records, given as JSON text, by a mapping. Never throws. */
export function previewMapping(raws: readonly string[], mapping: FieldMapping): MappingPreview {
  const contents = raws.map((raw) => readMapped(raw, mapping));
  const trajectories = contents.flatMap((content) =>
    content.kind === 'trajectories' ? content.trajectories : [],
  );
  const failed = contents.find(({ kind }) => kind !== 'trajectories');
  const [first] = trajectories;
  return {
    records: raws.length,
    read: contents.filter(({ kind }) => kind === 'trajectories').length,
    trajectories: trajectories.length,
    ...(first !== undefined && {
      first: {
        problem: first.problem.text.slice(0, shownLength),
        thought: first.thought.text.slice(0, shownLength),
        response: first.response.text.slice(0, shownLength),
      },
    }),
    ...(failed !== undefined && 'reason' in failed && { reason: failed.reason }),
  };
}
