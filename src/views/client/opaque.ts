import { color } from 'd3-color';

/**
 * A colour of a theme without its transparency. Themes define some colours of charts as washes over
 * an editor's text (orange is the mark of a find match); on a page of ours they would be hardly seen.
 * What is no colour that can be read stays as it is.
 *
 * @example opaque('#ea5c0055') is 'rgb(234, 92, 0)'
 */
export function opaque(colour: string): string {
  return color(colour)?.copy({ opacity: 1 }).formatRgb() ?? colour;
}
