import { scaleLinear } from 'd3-scale';
import type { TreeInk } from '../drawing/treeInk';
import type { NodeColours } from './colouring';

interface Scale {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly format: (value: number) => string;
}

/** Colours of a quantity, from low by a middle to high. */
export function diverging(
  valueOf: (node: number) => number | undefined,
  { low, middle, high, format }: Scale,
  ink: TreeInk,
): NodeColours {
  const scale = scaleLinear<string>()
    .domain([low, middle, high])
    .range([ink.low, ink.middle, ink.high])
    .clamp(true);
  // Few values are met for each frame, again and again; mixing a colour takes longest of all.
  const mixed = new Map<number, string>();
  const colourOf = (value: number): string => {
    const colour = mixed.get(value) ?? scale(value);
    mixed.set(value, colour);
    return colour;
  };
  return {
    colour: (node) => {
      const value = valueOf(node);
      return value === undefined ? undefined : colourOf(value);
    },
    text: (node) => {
      const value = valueOf(node);
      return value === undefined ? undefined : format(value);
    },
    legend: {
      kind: 'scale',
      stops: [low, (low + middle) / 2, middle, (middle + high) / 2, high].map((value) => ({
        label: format(value),
        colour: scale(value),
      })),
    },
  };
}
