import type { BudgetSeed, BudgetState } from '../../protocol/budget';
import { element, plainButton, quoted } from '../dom';
import { formatCount, formatUsd, plural } from '../format';
import { oneLine } from '../inertText';

/** What the page is about: the profile that everything runs on, and the file it is seeded from. */
export function header({ profile, seed }: BudgetState, selectProfile: () => void): HTMLElement {
  return element(
    'header',
    {},
    element('h1', {}, 'Training budget'),
    element(
      'p',
      { class: 'summary' },
      'Everything runs on ',
      element('bdi', {}, oneLine(profile.name, 120)),
      `, at ${formatUsd(profile.usdPerGpuHour)} per accelerator and hour. `,
      plainButton(
        { class: 'link', 'data-key': 'profile' },
        selectProfile,
        'Choose another serving profile',
      ),
    ),
    ...seedLine(seed),
  );
}

function seedLine(seed: BudgetSeed): readonly HTMLElement[] {
  if (seed.kind === 'none') {
    return [
      line('Open a file of trajectories and show this page again to begin with its figures.'),
    ];
  }
  const name = quoted(oneLine(seed.fileName, 80), 'file-name', seed.fileName);
  switch (seed.reading.kind) {
    case 'reading':
      return [line('Measuring the trajectories of ', name, '…')];
    case 'failed':
      return [
        line(
          'Nothing was measured in ',
          name,
          ': ',
          element('bdi', {}, oneLine(seed.reading.message, 300)),
        ),
      ];
    case 'measured': {
      const { measured, trajectories, problems } = seed.reading.means;
      const part =
        measured < trajectories
          ? `the first ${formatCount(measured)} of ${plural(trajectories, 'trajectory', 'trajectories')}`
          : plural(trajectories, 'trajectory', 'trajectories');
      return [line('Seeded from ', name, `: ${part}, ${plural(problems, 'problem')}.`)];
    }
  }
}

function line(...words: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'summary seed', role: 'status' }, ...words);
}
