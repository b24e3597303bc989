import type { TrajectoryId } from '../../analysis/model';
import { fieldOf } from './savedFields';

/** Which trajectory a page is about; kept with the state of the page. */
export interface SavedSubject {
  /** URI of the file. */
  readonly file: string;
  readonly id: TrajectoryId;
}

/** Reads the subject out of a page's saved state, which may be anything. */
export function subjectIn(state: unknown): SavedSubject | undefined {
  const subject = fieldOf(state, 'subject');
  const file = fieldOf(subject, 'file');
  const id = fieldOf(subject, 'id');
  const record = fieldOf(id, 'record');
  const index = fieldOf(id, 'index');
  return typeof file === 'string' && isCount(record) && isCount(index)
    ? { file, id: { record, index } }
    : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
