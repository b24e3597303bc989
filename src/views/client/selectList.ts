import { element } from './dom';

/** One of several values to choose from a list that unfolds. */
export function selectList<T extends string>(
  label: string,
  values: readonly (readonly [T, string])[],
  current: T,
  key: string,
  onChoice: (value: T) => void,
): HTMLElement {
  const list = element(
    'select',
    { 'data-key': key },
    ...values.map(([value, title]) =>
      element('option', { value, selected: value === current }, title),
    ),
  );
  list.addEventListener('change', () => {
    const chosen = values[list.selectedIndex]?.[0];
    if (chosen !== undefined) {
      onChoice(chosen);
    }
  });
  return element('label', {}, label, ' ', list);
}
