import type { CostView, FigureId } from '../../protocol/cost';
import { type Child, element, plainButton, quoted } from '../dom';
import { formatCount, plural } from '../format';
import { oneLine } from '../inertText';
import { button } from '../toolkit';
import type { Actions } from './actions';
import { figureNames } from './figureNames';
import { formula } from './formula';

/** The figures that one wants first. */
const headline: readonly FigureId[] = ['usd', 'usdPerMillion', 'kvBytes', 'kvByteSeconds', 'batch'];

/** What the page is about, for which profile, and the figures that matter most. */
export function header(cost: CostView, actions: Actions): HTMLElement {
  const { fileName, trajectory, current } = cost;
  return element(
    'header',
    {},
    element(
      'h1',
      {},
      'Cost of ',
      plainButton(
        { class: 'link', 'data-key': 'open', title: 'Open the trajectory' },
        () => actions.openTrajectory(),
        `trajectory ${trajectory}`,
      ),
      ' in ',
      quoted(oneLine(fileName, 80), 'file-name', fileName),
    ),
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
    ...(model === undefined
      ? ['The file names no model.']
      : ['The file names the model ', quoted(oneLine(model, 80), 'answer', model), '.']),
  ];
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

function figures({ current }: CostView): readonly HTMLElement[] {
  return headline.flatMap((id) => {
    const figure = current.figures.find((each) => each.id === id);
    const limit = current.figures.find((each) => each.id === 'limit')?.value;
    return figure === undefined
      ? []
      : [
          element(
            'div',
            { class: 'headline-figure' },
            element('dt', {}, id === 'usd' ? 'Self-hosted' : figureNames[id]),
            element('dd', { class: 'value' }, figure.value ?? '–'),
            id === 'batch' && limit !== undefined
              ? element('dd', { class: 'note' }, `limited by ${limit}`)
              : undefined,
            element('dd', {}, formula(figure.explanation, `headline:${id}`)),
          ),
        ];
  });
}
