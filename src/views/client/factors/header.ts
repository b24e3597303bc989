import type { FactorsState, FactorsTab, ProfileScope } from '../../protocol/factors';
import { choice } from '../choice';
import { element, plainButton, quoted } from '../dom';
import { oneLine } from '../inertText';
import type { Actions } from './actions';

const tabs: readonly (readonly [FactorsTab, string])[] = [
  ['profile', 'Factor profile'],
  ['agreement', 'Agreement of labels'],
];

/** What the page is about, its two tabs, and which trajectories the profile is of. */
export function header(state: FactorsState, actions: Actions): HTMLElement {
  return element(
    'header',
    {},
    element(
      'h1',
      {},
      'Thought factors of ',
      quoted(oneLine(state.fileName, 80), 'file-name', state.fileName),
    ),
    element(
      'nav',
      { class: 'tabs', role: 'tablist', 'aria-label': 'What to show' },
      ...tabs.map(([tab, title]) => tabButton(tab, title, state.tab === tab, actions)),
    ),
    ...(state.tab === 'profile' ? [scopes(state, actions)] : []),
  );
}

function tabButton(
  tab: FactorsTab,
  title: string,
  selected: boolean,
  actions: Actions,
): HTMLElement {
  return plainButton(
    { class: 'tab', role: 'tab', 'aria-selected': String(selected), 'data-key': `tab:${tab}` },
    () => actions.showTab(tab),
    title,
  );
}

function scopes({ scope, trajectory }: FactorsState, actions: Actions): HTMLElement {
  const choices: readonly (readonly [ProfileScope, string])[] = [
    ['trajectory', `Trajectory ${trajectory}`],
    ['siblings', 'Its siblings'],
    ['file', 'The whole file'],
  ];
  return choice('Profile of', choices, scope, 'scope', (each) => actions.setScope(each));
}
