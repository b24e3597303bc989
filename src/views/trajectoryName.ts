import type { TrajectoryId } from '../analysis/model';

/** How a trajectory is called among those of its file: `#4`, or `#4.2` for the second of a record. */
export function trajectoryName({ record, index }: TrajectoryId): string {
  return index === 0 ? `#${record + 1}` : `#${record + 1}.${index + 1}`;
}
