import { wholeProfile } from '../../../../analysis/segments/profile';
import type { LabelWords, ProfileByVerdict } from '../../../protocol/factors';
import { element, plainButton } from '../../dom';
import type { Actions } from '../actions';
import { choice } from '../../choice';
import { heatScale } from '../heatMap';
import { hint } from '../../messages';
import type { Measure, UiState } from '../uiState';
import { sharesTable } from './sharesTable';
import { sidesOf, summaryOf } from './sides';
import { transitions } from './transitions';

const measures: readonly (readonly [Measure, string])[] = [
  ['tokens', 'Tokens'],
  ['segments', 'Segments'],
];

/** What thoughts are made of, and what follows what in them. */
export function profileView(
  profiles: ProfileByVerdict,
  words: LabelWords,
  ui: UiState,
  actions: Actions,
): readonly HTMLElement[] {
  const summary = element('p', { class: 'summary' }, summaryOf(profiles));
  if (wholeProfile(profiles).segments === 0) {
    return [summary, hint('There is no thought to take apart.')];
  }
  const sides = sidesOf(profiles);
  return [
    summary,
    element(
      'section',
      {},
      element(
        'div',
        { class: 'section-heading' },
        element('h2', {}, 'Shares'),
        choice('of', measures, ui.measure, 'measure', (measure) => actions.setUi({ measure })),
      ),
      sharesTable({ sides, words, ui }, actions),
      ...(sides.length === 2 && profiles.unjudged.trajectories > 0
        ? [hint('Trajectories that nobody judged are left out where right stands beside wrong.')]
        : []),
    ),
    element(
      'section',
      {},
      element(
        'div',
        { class: 'section-heading' },
        element('h2', {}, 'What follows what'),
        plainButton(
          {
            class: 'choice-value',
            'aria-pressed': String(!ui.repeats),
            'data-key': 'repeats',
            title: 'A group that follows itself does not count',
          },
          () => actions.setUi({ repeats: !ui.repeats }),
          'Without repeats',
        ),
      ),
      transitions(sides, ui.repeats),
      heatScale('Per cent of what follows a group'),
    ),
  ];
}
