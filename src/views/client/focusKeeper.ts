/**
 * A new state builds the page anew. What the user had focused and unfolded is found again by its
 * `data-key`.
 */
export function keepingFocus(root: HTMLElement, rebuild: () => void): void {
  const focused = root.contains(document.activeElement)
    ? document.activeElement?.getAttribute('data-key')
    : undefined;
  const open = new Set(keyed(root, 'details[open]').map(keyOfElement));
  rebuild();
  for (const each of keyed(root, 'details')) {
    each.toggleAttribute('open', open.has(keyOfElement(each)));
  }
  if (typeof focused === 'string') {
    keyed(root, '')
      .find((each) => keyOfElement(each) === focused)
      ?.focus({ preventScroll: true });
  }
}

function keyed(root: HTMLElement, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`${selector}[data-key]`)];
}

function keyOfElement(element: Element): string | null {
  return element.getAttribute('data-key');
}
