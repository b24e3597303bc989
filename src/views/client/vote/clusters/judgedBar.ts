import type { VoteGroup } from '../../../protocol/vote';
import { element, plainButton } from '../../dom';
import { plural } from '../../format';
import { shortened } from '../../inertText';
import type { Actions } from '../actions';

/** Says that people have changed the answers, and takes the last change back. */
export function judgedBar(
  { judgements, judgementProblems, fileName }: VoteGroup,
  actions: Actions,
): HTMLElement | undefined {
  if (judgements === 0 && judgementProblems.length === 0) {
    return undefined;
  }
  return element(
    'div',
    { class: 'judged' },
    judgements === 0
      ? undefined
      : element(
          'p',
          { title: `Kept in ${fileName}.cot-votes.jsonl` },
          `${plural(judgements, 'change')} by hand `,
          plainButton(
            { class: 'link', 'data-key': 'judged:undo' },
            () => actions.undoJudgement(),
            'Undo the last',
          ),
        ),
    judgementProblems.length === 0
      ? undefined
      : element(
          'p',
          { class: 'judged-problems', title: shortened(judgementProblems.join('\n'), 1000) },
          `${plural(judgementProblems.length, 'line')} of ${fileName}.cot-votes.jsonl cannot be used: ${shortened(judgementProblems[0] ?? '', 200)}`,
        ),
  );
}
