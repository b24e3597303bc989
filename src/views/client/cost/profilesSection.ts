import type { CostView, Figure, ServedView } from '../../protocol/cost';
import { element } from '../dom';
import { hint } from '../messages';
import type { Actions } from './actions';
import { figureNames } from './figureNames';
import { formula } from './formula';
import { type Section, sectionOf } from '../section';

/** Every figure under the profile, and under a second one beside it. */
export function profilesSection(cost: CostView, actions: Actions): Section {
  const { current, beside } = cost;
  const served = beside === undefined ? [current] : [current, beside];
  return sectionOf(
    'All figures, and another profile beside them',
    [],
    picker(cost, actions),
    element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        { class: 'figures profiles' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, ''),
            ...served.map(({ name }) => element('th', { scope: 'col' }, name)),
          ),
        ),
        element('tbody', {}, ...current.figures.map((figure) => row(figure, served))),
      ),
    ),
    ...served.flatMap(({ name, unserved }) =>
      unserved === undefined ? [] : [hint(`${name} cannot serve the trajectory: ${unserved}.`)],
    ),
  );
}

function picker({ others, beside }: CostView, actions: Actions): HTMLElement {
  const select = element(
    'select',
    { class: 'picker', 'data-key': 'beside' },
    element('option', { value: '' }, 'No other profile'),
    ...others.map(({ id, name }) =>
      element('option', { value: id, selected: id === beside?.id }, name),
    ),
  );
  select.addEventListener('change', () =>
    actions.compareWith(select.value === '' ? undefined : select.value),
  );
  return element('label', { class: 'picker-label' }, 'Beside it', select);
}

function row({ id }: Figure, served: readonly ServedView[]): HTMLElement {
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row', class: figureNames[id].startsWith('of ') ? 'part' : undefined },
      figureNames[id],
    ),
    ...served.map((each, at) => {
      const figure = each.figures.find((other) => other.id === id);
      return element(
        'td',
        {},
        element('span', { class: 'value' }, figure?.value ?? '–'),
        figure && formula(figure.explanation, `figure:${at}:${id}`),
      );
    }),
  );
}
