import type { Turn } from './turn';

/** The turns of a session that its user went on with, and those that were left behind. */
export interface Branches {
  readonly path: readonly Turn[];
  readonly abandoned: readonly Branch[];
}

export interface Branch {
  readonly turns: readonly Turn[];
  /** What it shares with the path: the turns that it goes on from. */
  readonly before: readonly Turn[];
}

/** Branches repeat at most so many times the turns of their session. */
const mostRepeated = 20;

/**
 * Divides the turns of one conversation, in the order of the file, by the tree they form. The path
 * leads from the first turn to the last. A request off the path was taken back, and all that
 * follows it is an abandoned branch. Other turns off the path (results of calls made side by side
 * all follow their own call) belong to what they follow. A turn whose parent is not known follows
 * the one before it. A parent is always an earlier turn, so there are no cycles. Linear time: once shared turns have
 * been repeated too often, further branches go without them.
 */
export function divide(turns: readonly Turn[]): Branches {
  const parents = parentsOf(turns);
  const onPath = new Set<number>();
  for (let at: number | undefined = turns.length - 1; at !== undefined; at = parents[at]) {
    onPath.add(at);
  }
  const branchOf: (Turn[] | undefined)[] = [];
  const path: Turn[] = [];
  /** How many turns of the path there are up to each turn. */
  const pathTo: number[] = [];
  let room = mostRepeated * turns.length;
  const abandoned: (Branch & { readonly turns: Turn[] })[] = [];
  turns.forEach((turn, index) => {
    const parent = parents[index];
    let branch = parent === undefined ? undefined : branchOf[parent];
    if (!onPath.has(index) && branch === undefined && isRequest(turn)) {
      branch = [];
      const shared = parent === undefined ? 0 : (pathTo[parent] ?? 0);
      const before = shared <= room ? path.slice(0, shared) : [];
      room -= before.length;
      abandoned.push({ turns: branch, before });
    }
    branchOf[index] = onPath.has(index) ? undefined : branch;
    (branchOf[index] ?? path).push(turn);
    pathTo[index] = path.length;
  });
  return { path, abandoned };
}

function parentsOf(turns: readonly Turn[]): readonly (number | undefined)[] {
  const places = new Map<string, number>();
  return turns.map(({ id, parent }, index) => {
    const known = parent === undefined ? undefined : places.get(parent);
    if (id !== undefined && !places.has(id)) {
      places.set(id, index);
    }
    return known ?? (index === 0 ? undefined : index - 1);
  });
}

function isRequest({ blocks }: Turn): boolean {
  return blocks.some(({ kind }) => kind === 'request');
}
