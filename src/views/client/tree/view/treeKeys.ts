import type { Step } from '../model/walk';
import type { Zooming } from './zooming';

/** What the keyboard does to the tree. */
export interface TreeKeyTarget {
  go(step: Step): void;
  open(beside: boolean): void;
  readonly zooming: Pick<Zooming, 'enlarge' | 'shrink' | 'whole'>;
}

/**
 * Left and Right lead to the step before and behind, with Ctrl or Cmd to the fork there; Up and Down
 * to what else is tried in its place; Home and End to the problem and to the end of the most visited
 * way. Enter opens, with Ctrl or Cmd to the side; +, - and 0 zoom.
 *
 * @returns whether the key meant something
 */
export function handleTreeKey(event: KeyboardEvent, target: TreeKeyTarget): boolean {
  const modified = event.ctrlKey || event.metaKey;
  const step = stepFor(event.key, modified);
  if (event.altKey) {
    return false;
  }
  if (step !== undefined) {
    target.go(step);
    return true;
  }
  if (event.key === 'Enter') {
    target.open(modified);
    return true;
  }
  const act = modified ? undefined : zoomFor(event.key, target.zooming);
  act?.();
  return act !== undefined;
}

function stepFor(key: string, toFork: boolean): Step | undefined {
  switch (key) {
    case 'ArrowLeft':
      return toFork ? 'forkBefore' : 'parent';
    case 'ArrowRight':
      return toFork ? 'forkBehind' : 'child';
    case 'ArrowUp':
      return 'previous';
    case 'ArrowDown':
      return 'next';
    case 'Home':
      return 'root';
    case 'End':
      return 'end';
    default:
      return undefined;
  }
}

function zoomFor(key: string, zooming: TreeKeyTarget['zooming']): (() => void) | undefined {
  switch (key) {
    case '+':
    case '=':
      return () => zooming.enlarge();
    case '-':
      return () => zooming.shrink();
    case '0':
      return () => zooming.whole();
    default:
      return undefined;
  }
}
