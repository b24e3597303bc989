import { asksForBeside } from '../../opening';

/** What the pointer does to a tree. */
export interface TreePointing {
  nodeUnder(event: MouseEvent): number | undefined;
  /** The pointer is over a step, or over none. */
  point(node: number | undefined): void;
  choose(node: number): void;
  open(node: number, beside: boolean): void;
}

/** Points at steps, chooses what is clicked, and opens it on a double click. */
export function followPointer(frame: HTMLElement, pointing: TreePointing): void {
  const onStep = (act: (node: number, event: MouseEvent) => void) => (event: MouseEvent) => {
    const node = pointing.nodeUnder(event);
    if (node !== undefined) {
      act(node, event);
    }
  };
  frame.addEventListener('pointermove', (event) => {
    const node = pointing.nodeUnder(event);
    frame.classList.toggle('over-step', node !== undefined);
    pointing.point(node);
  });
  frame.addEventListener('pointerleave', () => pointing.point(undefined));
  frame.addEventListener(
    'click',
    onStep((node) => pointing.choose(node)),
  );
  frame.addEventListener(
    'dblclick',
    onStep((node, event) => pointing.open(node, asksForBeside(event))),
  );
}
