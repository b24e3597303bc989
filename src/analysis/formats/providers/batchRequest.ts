import type { TrajectoryDraft } from '../format';
import { keyOfId } from '../record/problemKey';
import { requestName } from '../record/requestId';
import type { Field } from '../record/fields';

/**
 * Drafts of a batched response with the key and the sample that the identifier of the request
 * gives. A prompt that is recorded beside the response says more than the identifier and wins.
 */
export function namedByRequest(
  id: Field,
  drafts: readonly TrajectoryDraft[],
): readonly TrajectoryDraft[] {
  const { scalar } = id;
  if (scalar === undefined) {
    return drafts;
  }
  const field = String(id.path.at(-1));
  const { problemKey, sample } = requestName(field, scalar);
  return drafts.map((draft) => {
    const own = draft.problemKey === keyOfId(field, scalar) ? problemKey : draft.problemKey;
    const both = sample !== undefined && draft.sample !== undefined;
    const name = both ? `${sample}.${draft.sample}` : (draft.sample ?? sample);
    return { ...draft, problemKey: own, sample: name };
  });
}
