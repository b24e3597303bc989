import { inertText } from '../inertText';

const namespace = 'http://www.w3.org/2000/svg';

/** A new SVG element with its attributes; strings among its children are shown inert. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== '') {
      made.setAttribute(name, String(value));
    }
  }
  made.append(...children.map((each) => (typeof each === 'string' ? inertText(each) : each)));
  return made;
}
