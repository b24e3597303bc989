import { formatUsd } from '../../../analysis/cost/format';
import type { ApiRow, CostView, Explanation, FigureId } from '../../protocol/cost';
import { type Child, element, quoted } from '../dom';
import { formatCount, plural } from '../format';
import { oneLine } from '../inertText';
import { button } from '../toolkit';
import { trajectoryHeading } from '../trajectoryHeading';
import type { Actions } from './actions';
import { figureNames } from './figureNames';
import { formula } from './formula';

/** The figures that one wants first. */
const headline: readonly FigureId[] = ['usd', 'usdPerMillion', 'kvBytes', 'kvByteSeconds', 'batch'];

/** What the page is about, for which profile, and the figures that matter most. */
export function header(cost: CostView, actions: Actions): HTMLElement {
  const { current } = cost;
  return element(
    'header',
    {},
    trajectoryHeading('Cost of ', cost, () => actions.openTrajectory()),
    element('p', { class: 'about' }, ...tokensText(cost)),
    element(
      'p',
      { class: 'profile' },
      element('span', {}, 'Served as ', element('b', {}, current.name)),
      button('Change…', () => actions.selectServingProfile(), {
        class: 'small',
        'data-key': 'profile',
      }),
    ),
    unservedText(cost),
    element('dl', { class: 'headline-figures' }, ...figures(cost)),
  );
}

function tokensText({ tokens, model }: CostView): readonly Child[] {
  const { prompt, thought, answer, encoding, source } = tokens;
  const counted =
    source === 'estimated' ? `estimated with ${encoding}` : `counted with ${encoding}`;
  return [
    `${plural(prompt, 'token')} of prompt, ${formatCount(thought)} of thought, ${formatCount(answer)} of answer (${counted}). `,
    reportedText(tokens.reported),
    ...(model === undefined
      ? ['The file names no model.']
      : ['The file names the model ', quoted(oneLine(model, 80), 'answer', model), '.']),
  ];
}

function reportedText({ prompt, output }: CostView['tokens']['reported']): string {
  const parts = [
    ...(prompt === undefined ? [] : [`${formatCount(prompt)} of prompt`]),
    ...(output === undefined ? [] : [`${formatCount(output)} of output`]),
  ];
  return parts.length === 0
    ? 'The producer reports no counts. '
    : `The producer reports ${parts.join(' and ')}. `;
}

function unservedText({ current }: CostView): Child {
  return current.unserved === undefined
    ? undefined
    : element(
        'p',
        { class: 'unserved', role: 'status' },
        element('b', {}, 'This profile cannot serve the trajectory: '),
        `${current.unserved}. Figures that need a batch are left out.`,
      );
}

function figures({ current, api }: CostView): readonly HTMLElement[] {
  const limit = current.figures.find((each) => each.id === 'limit')?.value;
  const [own, ...others] = headline.flatMap((id) => {
    const figure = current.figures.find((each) => each.id === id);
    return figure === undefined
      ? []
      : [
          headlineFigure(
            id,
            id === 'usd' ? 'Self-hosted' : figureNames[id],
            figure.value,
            figure.explanation,
            id === 'batch' && limit !== undefined ? `limited by ${limit}` : undefined,
          ),
        ];
  });
  return [...(own === undefined ? [] : [own]), ...apiFigure(api), ...others];
}

/** The API that was called, else that of the profile's model; none where neither has a price. */
function apiFigure(api: readonly ApiRow[]): readonly HTMLElement[] {
  const priced = api.filter(({ usd, explanation }) => usd !== undefined && explanation);
  const row =
    priced.find(({ id }) => id === 'recorded') ?? priced.find(({ id }) => id === 'served');
  return row?.usd === undefined || row.explanation === undefined
    ? []
    : [
        headlineFigure(
          'api',
          'By API',
          formatUsd(row.usd),
          row.explanation,
          oneLine(row.model, 40),
        ),
      ];
}

function headlineFigure(
  key: string,
  name: string,
  value: string | undefined,
  explanation: Explanation,
  note?: string,
): HTMLElement {
  return element(
    'div',
    { class: 'headline-figure' },
    element('dt', {}, name),
    element('dd', { class: 'value' }, value ?? '–'),
    note === undefined ? undefined : element('dd', { class: 'note' }, quoted(note, 'note')),
    element('dd', {}, formula(explanation, `headline:${key}`)),
  );
}
