import { type GroupId, groups } from '../../../../analysis/segments/factors';
import type { FactorProfile, Tally } from '../../../../analysis/segments/profile';
import type { LabelWords } from '../../../protocol/factors';
import { element, plainButton } from '../../dom';
import { formatShare, plural } from '../../format';
import { icon } from '../../icons';
import type { Actions } from '../actions';
import { groupColour, swatch } from '../../swatch';
import type { Measure, UiState } from '../uiState';
import type { Side } from './sides';

type Group = (typeof groups)[number];

/** The share of every group, and of its factors where it is unfolded: a bar and a figure a side. */
export function sharesTable(shown: Shown, actions: Actions): HTMLElement {
  const { sides, ui } = shown;
  const present = groups.filter(({ id }) =>
    sides.some(({ profile }) => profile.byGroup[id] !== undefined),
  );
  // One scale for all bars, so that they can be compared.
  const longest = Math.max(
    0,
    ...present.flatMap(({ id }) =>
      sides.map(({ profile }) => shareOf(profile, profile.byGroup[id], ui.measure)),
    ),
  );
  const row = { ...shown, longest };
  return element(
    'table',
    { class: 'shares' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Group'),
        ...sides.map(sideHead),
        ...(sides.length === 2
          ? [element('th', { scope: 'col', class: 'difference' }, 'Wrong − right, points')]
          : []),
      ),
    ),
    element(
      'tbody',
      {},
      ...present.flatMap((group) => [
        groupRow(group, row, actions),
        ...(ui.unfolded.includes(group.id) ? factorRows(group.id, row) : []),
      ]),
    ),
  );
}

function sideHead({ kind, title }: Side): HTMLElement {
  return element(
    'th',
    { scope: 'col', class: `verdict ${kind}` },
    kind === 'all' ? undefined : icon(kind),
    title,
  );
}

/** What is shown, and how. */
interface Shown {
  readonly sides: readonly Side[];
  readonly words: LabelWords;
  readonly ui: UiState;
}

interface RowContext extends Shown {
  readonly longest: number;
}

function groupRow({ id, name, definition }: Group, context: RowContext, actions: Actions) {
  const { unfolded } = context.ui;
  const open = unfolded.includes(id);
  const fold = plainButton(
    {
      class: 'fold',
      'aria-expanded': String(open),
      'data-key': `group:${id}`,
      title: definition,
    },
    () =>
      actions.setUi({
        unfolded: open ? unfolded.filter((each) => each !== id) : [...unfolded, id],
      }),
    element('span', { class: 'twistie', 'aria-hidden': 'true' }, open ? '▾' : '▸'),
    swatch(id),
    name,
  );
  return tallyRow('group', fold, id, (profile) => profile.byGroup[id], context);
}

function factorRows(group: GroupId, context: RowContext): readonly HTMLElement[] {
  const { sides, words } = context;
  return words.factors
    .filter((factor) => factor.group === group)
    .filter(({ id }) => sides.some(({ profile }) => tallyOf(profile, id) !== undefined))
    .map(({ id, name, definition }) =>
      tallyRow(
        'factor',
        element('span', { title: definition }, name),
        group,
        (profile) => tallyOf(profile, id),
        context,
      ),
    );
}

function tallyOf({ byFactor }: FactorProfile, factor: string): Tally | undefined {
  return new Map<string, Tally>(Object.entries(byFactor)).get(factor);
}

function tallyRow(
  kind: 'group' | 'factor',
  head: HTMLElement,
  group: GroupId,
  tallyIn: (profile: FactorProfile) => Tally | undefined,
  { sides, ui, longest }: RowContext,
): HTMLElement {
  const shares = sides.map(({ profile }) => shareOf(profile, tallyIn(profile), ui.measure));
  const cells = sides.map(({ profile }, index) =>
    barCell(shares[index] ?? 0, longest, group, tallyIn(profile)),
  );
  return element(
    'tr',
    { class: kind },
    element('th', { scope: 'row' }, head),
    ...cells,
    ...(shares.length === 2 ? [differenceCell(shares)] : []),
  );
}

function barCell(
  share: number,
  longest: number,
  group: GroupId,
  tally: Tally = { segments: 0, tokens: 0 },
): HTMLElement {
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--length', `${longest === 0 ? 0 : (100 * share) / longest}%`);
  bar.style.setProperty('--swatch', groupColour(group));
  const title = `${plural(tally.segments, 'segment')}, ${plural(tally.tokens, 'token')}`;
  return element(
    'td',
    { title, class: 'share' },
    element('span', { class: 'track' }, bar),
    element('span', { class: 'figure' }, share === 0 ? '–' : formatShare(share)),
  );
}

function differenceCell([right = 0, wrong = 0]: readonly number[]): HTMLElement {
  const points = Math.round((wrong - right) * 100);
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return element('td', { class: 'difference' }, `${sign}${Math.abs(points)}`);
}

function shareOf(profile: FactorProfile, tally: Tally | undefined, measure: Measure): number {
  const total = profile[measure];
  return tally === undefined || total === 0 ? 0 : tally[measure] / total;
}
