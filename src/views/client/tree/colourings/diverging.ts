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
  return {
    colour: (node) => {
      const value = valueOf(node);
      return value === undefined ? undefined : scale(value);
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
