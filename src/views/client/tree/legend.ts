import { svg } from '../charts/svg';
import { element } from '../dom';
import type { Legend, LegendEntry, NodeColours } from './colourings/colouring';
import { markSize } from './drawing/surface';
import type { TreeInk } from './drawing/treeInk';

const side = 12;

/** What the colours and marks of the tree mean, with numbers. */
export function treeLegend(
  title: string,
  { legend }: Pick<NodeColours, 'legend'>,
  ink: Pick<TreeInk, 'faint' | 'foreground'>,
): HTMLElement {
  const { half, height } = markSize;
  return element(
    'div',
    { class: 'tree-legend', 'aria-label': 'Legend' },
    element('span', {}, `${title}:`),
    ...entriesOf(legend).map(({ label, colour }) => entry(square({ fill: colour }), label)),
    entry(square({ fill: 'none', stroke: ink.faint }), 'not known'),
    entry(
      svg(
        'svg',
        { width: side, height: side },
        svg('polygon', {
          points: `${side / 2 - half},3 ${side / 2 + half},3 ${side / 2},${3 + height}`,
          fill: ink.foreground,
        }),
      ),
      'right answer becomes unlikely',
    ),
  );
}

function entriesOf(legend: Legend): readonly LegendEntry[] {
  return legend.kind === 'scale' ? legend.stops : legend.entries;
}

function entry(drawing: SVGElement, label: string): HTMLElement {
  return element('span', { class: 'legend-entry' }, drawing, label);
}

function square(paint: { readonly fill: string; readonly stroke?: string }): SVGSVGElement {
  return svg(
    'svg',
    { width: side, height: side },
    svg('rect', { x: 0.5, y: 0.5, width: side - 1, height: side - 1, ...paint }),
  );
}
