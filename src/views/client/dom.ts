import { inertText } from './inertText';

/**
 * Building elements. Whatever a file says reaches the page only through here, as text: no markup is
 * ever parsed.
 */

export type Child = Node | string | undefined;

export type Attributes = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/**
 * A new element. An attribute that is `true` is set empty; one that is `false` or `undefined` is
 * left out. Strings, as children or in attributes, are shown inert.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K];
export function element(
  tag: string,
  attributes?: Attributes,
  ...children: readonly Child[]
): HTMLElement;
export function element(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  for (const child of children) {
    if (child !== undefined) {
      made.append(typeof child === 'string' ? inertText(child) : child);
    }
  }
  return made;
}

export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) {
      target.removeAttribute(name);
    } else {
      target.setAttribute(name, attributeText(value));
    }
  }
}

function attributeText(value: string | number | true | readonly string[]): string {
  if (value === true) {
    return '';
  }
  return inertText(Array.isArray(value) ? value.join(' ') : String(value));
}

/** A native button: for what the toolkit has no button of (chips, rows of the legend). */
export function plainButton(
  attributes: Attributes,
  onClick: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const button = element('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', onClick);
  return button;
}

/** Text of a file inside a sentence of ours; its direction cannot reach beyond it. */
export function quoted(text: string, className = 'answer', title?: string): HTMLElement {
  return element('bdi', { class: className, title }, text);
}
