/** The few icons of the pages, drawn in the colour of the text around them. */
const paths = {
  right: 'M6.3 12.6 2 8.3l1.2-1.2 3.1 3.1 6.5-6.5L14 4.9z',
  wrong: 'M8 6.8 12 2.9 13.1 4 9.2 8l3.9 4-1.1 1.1-4-3.9-4 3.9L2.9 12l3.9-4-3.9-4L4 2.9z',
  winner: 'M8 1.5 10 6l4.8.5-3.6 3.2 1 4.8L8 12l-4.2 2.5 1-4.8L1.2 6.5 6 6z',
  formerWinner:
    'M8 1.5 10 6l4.8.5-3.6 3.2 1 4.8L8 12l-4.2 2.5 1-4.8L1.2 6.5 6 6zM8 4 6.7 7l-3 .3 2.3 2-.7 3.1L8 10.8l2.7 1.6-.7-3.1 2.3-2-3-.3z',
  edit: 'M2 11.5V14h2.5l7-7L9 4.5zM10 3.5 12.5 6 14 4.5 11.5 2z',
  vote: 'M2 3h12v2.4H2zm0 3.8h8v2.4H2zm0 3.8h5V13H2z',
  tree: 'M1 7h4V3h4v1.2H6.2V7H9v1.2H6.2v4.6H9V14H5V8.2H1zm9-5h5v2.4h-5zm0 4.4h5v2.4h-5zm0 5h5V13.8h-5z',
  record: 'M3 1h7l3 3v11H3zm1.2 1.2v11.6h7.6V5H9V2.2zM6 7h4v1.1H6zm0 3h4v1.1H6z',
  close:
    'M8 6.9 12.2 2.7l1.1 1.1L9.1 8l4.2 4.2-1.1 1.1L8 9.1l-4.2 4.2-1.1-1.1L6.9 8 2.7 3.8l1.1-1.1z',
  beside: 'M1 2h14v12H1zm1 1v10h5.5V3zm6.5 0v10H14V3z',
} as const;

export type IconName = keyof typeof paths;

const svg = 'http://www.w3.org/2000/svg';

/** An icon of 16 by 16; it says nothing to a screen reader, so a text must stand beside it. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('class', `icon icon-${name}`);
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  path.setAttribute('fill-rule', 'evenodd');
  drawing.append(path);
  return drawing;
}
