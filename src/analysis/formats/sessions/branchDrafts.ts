import { divide } from './branches';
import type { AnchoredDraft } from './sequence';
import { sessionDraft } from './sessionDraft';
import type { Turn } from './turn';

/**
 * The turns of a session as one trajectory for each of its branches, the path first. An abandoned
 * branch begins as the path does, so that all of them are siblings with a common beginning.
 */
export function branchDrafts(turns: readonly Turn[], sample: string): readonly AnchoredDraft[] {
  const { path, abandoned } = divide(turns);
  const left = abandoned.map(
    (branch, index) =>
      sessionDraft(branch.turns, `${sample} abandoned ${index + 1}`, branch.before) ?? [],
  );
  return [sessionDraft(path, sample) ?? [], ...left].flat();
}
