import { type GroupId, groups } from '../../../analysis/segments/groups';

/**
 * Patterns of 8 by 8 cells that tell groups apart without their colours, for high contrast. Each
 * says which cells carry the group's colour; the others stay empty. Groups that often stand beside
 * each other have patterns that differ most.
 */
type Pattern = (x: number, y: number) => boolean;

const patterns: Readonly<Record<GroupId, Pattern>> = {
  restate: (x) => x % 4 === 0,
  plan: (x, y) => (x + y) % 4 < 2,
  recall: (_x, y) => y % 4 === 0,
  compute: () => true,
  explore: (x, y) => (x - y + 8) % 4 === 0,
  example: (x, y) => x % 4 < 2 && y % 4 < 2,
  check: (_x, y) => y % 4 < 2,
  doubt: (x, y) => x % 4 === 0 && y % 4 === 0,
  correct: (x, y) => x % 4 === 0 || y % 4 === 0,
  consolidate: (x) => x % 4 < 2,
  answer: (x, y) => (x + y) % 8 === 0 || (x - y + 8) % 8 === 0,
  unsure: (x, y) => x % 8 === 0 && y % 8 === 0,
};

const size = 8;

/** A fill per group in its colour; patterned where colours alone do not tell groups apart. */
export function groupFills(
  context: CanvasRenderingContext2D,
  colours: ReadonlyMap<GroupId, string>,
  patterned: boolean,
): ReadonlyMap<GroupId, string | CanvasPattern> {
  return new Map(
    groups.map(({ id }) => {
      const colour = colours.get(id) ?? 'gray';
      return [id, (patterned ? tile(context, patterns[id], colour) : undefined) ?? colour] as const;
    }),
  );
}

function tile(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  colour: string,
): CanvasPattern | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const cells = canvas.getContext('2d');
  if (cells === null) {
    return undefined;
  }
  cells.fillStyle = colour;
  for (let cell = 0; cell < size * size; cell++) {
    const x = cell % size;
    const y = Math.floor(cell / size);
    if (pattern(x, y)) {
      cells.fillRect(x, y, 1, 1);
    }
  }
  return context.createPattern(canvas, 'repeat') ?? undefined;
}
