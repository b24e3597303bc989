import type { TreeView } from '../../../protocol/tree';
import { inertText, oneLine } from '../../inertText';
import { siblingName } from '../details/through';

const longest = 28;

/** What stands behind the node where rollouts end: which one it is, and what it answers. */
export function rolloutLabels({ siblings, columns }: TreeView): ReadonlyMap<number, string> {
  const ending = new Map<number, number[]>();
  Array.from(columns.rolloutEnds).forEach((end, place) => {
    ending.set(end, [...(ending.get(end) ?? []), place]);
  });
  return new Map(
    [...ending].map(([end, places]) => {
      const first = siblings[places[0] ?? 0];
      const more = places.length > 1 ? ` and ${places.length - 1} more` : '';
      const verdict = first?.correct === undefined ? '' : first.correct ? ' ✓' : ' ✗';
      const answer = first?.answer === undefined ? '' : ` ${oneLine(first.answer, longest)}`;
      const name = first === undefined ? '' : siblingName(first.id);
      return [end, inertText(`${name}${more}${verdict}${answer}`)];
    }),
  );
}
