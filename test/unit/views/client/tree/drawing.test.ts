import { zoomIdentity } from 'd3-zoom';
import { describe, expect, it } from 'vitest';
import { advantage } from '../../../../../src/views/client/tree/colourings/advantage';
import { colouringOf } from '../../../../../src/views/client/tree/colourings/colourings';
import { processReward } from '../../../../../src/views/client/tree/colourings/processReward';
import { value } from '../../../../../src/views/client/tree/colourings/value';
import { nodeAt } from '../../../../../src/views/client/tree/drawing/nodeAt';
import { paintTree } from '../../../../../src/views/client/tree/drawing/paintTree';
import { type Scene, stepArea } from '../../../../../src/views/client/tree/drawing/scene';
import type { Surface } from '../../../../../src/views/client/tree/drawing/surface';
import type { TreeInk } from '../../../../../src/views/client/tree/drawing/treeInk';
import { viewport } from '../../../../../src/views/client/tree/drawing/viewport';
import { visibleRows } from '../../../../../src/views/client/tree/drawing/visibleRows';
import { layouts } from '../../../../../src/views/client/tree/layouts/layouts';
import { filterOf } from '../../../../../src/views/client/tree/model/filters';
import { shownTree } from '../../../../../src/views/client/tree/model/shownTree';
import { TreeModel } from '../../../../../src/views/client/tree/model/treeModel';
import { nodesCsv } from '../../../../../src/views/client/tree/nodesCsv';
import { pictureOf } from '../../../../../src/views/client/tree/view/picture';
import { grownTree, type TreeSketch } from '../../../../support/rolloutTrees';

const ink: TreeInk = {
  foreground: '#eeeeee',
  background: '#000000',
  faint: '#888888',
  limit: '#ff0000',
  font: 'sans-serif',
  groups: new Map(),
  highContrast: false,
  left: [],
  right: [],
  high: '#0000ff',
  middle: '#777777',
  low: '#ff8800',
  chosen: '#ffffff',
};
const size = { width: 900, height: 500 };

function sceneOf(sketch: TreeSketch, transform = zoomIdentity, layout = layouts[0]): Scene {
  const { columns, siblings } = grownTree(sketch).overview;
  const model = new TreeModel(columns);
  const tree = shownTree(model, siblings, filterOf('all'), true);
  const picture = pictureOf(tree, { layout, colouring: value, labels: new Map() });
  const extent = { tokens: model.length, rows: picture.root.x1 };
  const view = viewport(size, extent, transform);
  return { ...picture, colours: value.of(model, ink), ink, view, chosen: 0 };
}

/** Counts what is drawn. */
function countingSurface() {
  const drawn = { rects: 0, marks: 0, texts: [] as string[], fills: new Set<string | undefined>() };
  const surface: Surface = {
    rect: (_area, { fill }) => {
      drawn.rects++;
      drawn.fills.add(fill);
    },
    line: () => undefined,
    mark: () => {
      drawn.marks++;
    },
    text: (_at, text) => void drawn.texts.push(text),
    within: (_area, draw) => draw(),
  };
  return { drawn, surface };
}

describe('the drawing of a tree', () => {
  it('has work bounded by its height, however many rollouts there are', () => {
    const many = sceneOf({ siblings: 3000, steps: 20, forks: [2] });
    const shown = [...visibleRows(many.root, many.tree.model, many.view)];
    expect(many.root.descendants().length).toBeGreaterThan(3000);
    expect(shown.length).toBeLessThan(2 * size.height);
    expect(shown.length).toBeGreaterThan(300);
  });

  it('leaves out what lies outside', () => {
    const near = sceneOf({ siblings: 200 }, zoomIdentity.scale(20));
    const shown = [...visibleRows(near.root, near.tree.model, near.view)];
    expect(shown.length).toBeLessThan(60);
  });

  it('paints a bar for each chain of one value, with the axis', () => {
    const scene = sceneOf({ siblings: 5, forks: [2, 5], steps: 10 });
    const { drawn, surface } = countingSurface();
    paintTree(scene, surface);
    expect(drawn.texts).toContain('Tokens from the start of the output');
    expect(drawn.rects).toBeGreaterThanOrEqual(scene.root.descendants().length);
    expect(drawn.fills.has(undefined)).toBe(true);
    expect(drawn.marks).toBe(scene.tree.model.columns.collapses.length);
  });

  it.each(layouts)('finds under the pointer what it has drawn there: $title', (layout) => {
    const scene = sceneOf({ siblings: 8, forks: [2, 5], steps: 10 }, zoomIdentity, layout);
    for (const node of [0, 1, 3, scene.tree.model.size - 1]) {
      const rows = scene.root.find(({ data }) => data.nodes.includes(node));
      if (rows === undefined) {
        throw new Error(`Node ${node} is in no chain.`);
      }
      const { x, y, width, height } = stepArea(scene, rows, node);
      expect(nodeAt(scene, { x: x + width / 2, y: y + height / 2 })).toBe(node);
    }
    expect(nodeAt(scene, { x: 10, y: 5000 })).toBeUndefined();
  });
});

describe('colours', () => {
  const { columns } = grownTree({ siblings: 30, rated: true }).overview;
  const model = new TreeModel(columns);

  it('run from low to high, and are none where nothing is known', () => {
    const colours = value.of(model, ink);
    const end = columns.rolloutEnds[0] ?? 0;
    expect(colours.colour(end)).toBe(
      model.value(end) === 1 ? 'rgb(0, 0, 255)' : 'rgb(255, 136, 0)',
    );
    const nothing = new TreeModel(grownTree({ siblings: 3, unjudged: true }).overview.columns);
    expect(value.of(nothing, ink).colour(1)).toBeUndefined();
    expect(value.of(nothing, ink).text(1)).toBeUndefined();
  });

  it('of advantages and rewards have a legend with numbers', () => {
    const labels = (legend: ReturnType<typeof value.of>['legend']) =>
      legend.kind === 'scale' ? legend.stops.map(({ label }) => label) : [];
    expect(labels(advantage.of(model, ink).legend)[2]).toBe('±0 points');
    expect(labels(processReward.of(model, ink).legend)).toEqual(['0', '0.25', '0.5', '0.75', '1']);
    expect(colouringOf('factor').of(model, ink).legend.kind).toBe('names');
    expect(colouringOf('no such')).toBe(value);
  });

  it('of verifiers and of outcome rewards are there where somebody says something', () => {
    const silent = grownTree({ siblings: 3 }).overview;
    const heard = new TreeModel(silent.columns, [
      { reward: 2, verified: true },
      { reward: -1, verified: false },
    ]);
    const colouring = colouringOf('verified');
    const known = { verification: 'known' } as const;
    for (const each of [colouring, processReward]) {
      expect(each.applies?.(new TreeModel(silent.columns), known)).toBe(false);
      expect(each.applies?.(heard, known)).toBe(true);
    }
    const unread = { verification: 'unread' } as const;
    expect(colouring.applies?.(new TreeModel(silent.columns), unread)).toBe(true);
    expect(colouring.of(heard, ink).text(0)).toBe('50\u00a0%');
    const outcome = processReward.of(heard, ink);
    expect(outcome.title).toBe('Outcome reward');
    expect(outcome.text(0)).toBe('0.5');
    expect(outcome.colour(silent.columns.rolloutEnds[2] ?? 0)).toBeUndefined();
    expect(processReward.of(model, ink).title).toBeUndefined();
  });
});

describe('the file of nodes', () => {
  it('has a line for each, empty where nothing is known', () => {
    const model = new TreeModel(
      grownTree({ siblings: 2, unjudged: true, steps: 4 }).overview.columns,
    );
    const lines = nodesCsv(model).trimEnd().split('\n');
    expect(lines).toHaveLength(model.size + 1);
    expect(lines[1]).toBe('0,,0,0,2,0,0,,,,,,,,,false');
  });
});
