import { element, plainButton } from './dom';

/** A value with its title, and why it cannot be chosen where it cannot. */
export type Choice<T extends string> = readonly [value: T, title: string, unusable?: string];

/** One of a few values to choose, all of them in sight. */
export function choice<T extends string>(
  label: string,
  values: readonly Choice<T>[],
  current: T,
  key: string,
  onChoice: (value: T) => void,
): HTMLElement {
  return element(
    'div',
    { class: 'choice', role: 'group', 'aria-label': label },
    element('span', { class: 'choice-label', 'aria-hidden': 'true' }, label),
    ...values.map(([value, title, unusable]) =>
      plainButton(
        {
          class: 'choice-value',
          'aria-pressed': String(value === current),
          'data-key': `${key}:${value}`,
          // It keeps its place in the order of the Tab key, so that its reason can be read.
          'aria-disabled': unusable === undefined ? undefined : 'true',
          title: unusable,
        },
        () => {
          if (unusable === undefined) {
            onChoice(value);
          }
        },
        title,
      ),
    ),
  );
}
