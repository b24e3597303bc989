import type { ChartView } from './charts/chartView';
import { type Child, element } from './dom';
import { sectionHeading } from './verdict';

/** A part of the page, with the charts in it: they are drawn once the page stands. */
export interface Section {
  readonly element: HTMLElement;
  readonly charts: readonly ChartView[];
}

export function sectionOf(
  title: string,
  charts: readonly ChartView[],
  ...children: readonly Child[]
): Section {
  return {
    element: element('section', { 'aria-label': title }, sectionHeading(title), ...children),
    charts,
  };
}
