import { element, plainButton } from './dom';

/** One of a few values to choose, all of them in sight. */
export function choice<T extends string>(
  label: string,
  values: readonly (readonly [T, string])[],
  current: T,
  key: string,
  onChoice: (value: T) => void,
): HTMLElement {
  return element(
    'div',
    { class: 'choice', role: 'group', 'aria-label': label },
    element('span', { class: 'choice-label', 'aria-hidden': 'true' }, label),
    ...values.map(([value, title]) =>
      plainButton(
        {
          class: 'choice-value',
          'aria-pressed': String(value === current),
          'data-key': `${key}:${value}`,
        },
        () => onChoice(value),
        title,
      ),
    ),
  );
}
