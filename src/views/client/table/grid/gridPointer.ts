export interface PointerListener {
  /** Shift is down: the selection reaches to this row. */
  extend(row: number): void;
  click(row: number, event: MouseEvent): void;
  /** The row under the pointer, if any. */
  hover(row: number | undefined): void;
}

/** The pointer on the rows of `layer`; it has left them once it leaves the `frame`. */
export function listenToPointer(
  layer: HTMLElement,
  frame: HTMLElement,
  listener: PointerListener,
): void {
  layer.addEventListener('mousedown', (event) => {
    // With Shift the browser would mark the text between.
    const row = rowUnder(event.target);
    if (event.shiftKey && row !== undefined) {
      event.preventDefault();
      listener.extend(row);
    }
  });
  layer.addEventListener('click', (event) => {
    const row = rowUnder(event.target);
    // Who has marked text in a cell wants to copy it.
    const marked = document.getSelection()?.isCollapsed === false;
    if (row !== undefined && !event.shiftKey && !marked) {
      listener.click(row, event);
    }
  });
  layer.addEventListener('pointermove', ({ target }) => listener.hover(rowUnder(target)));
  frame.addEventListener('pointerleave', () => listener.hover(undefined));
}

function rowUnder(target: EventTarget | null): number | undefined {
  const made = target instanceof Element ? target.closest('[data-row]') : null;
  return made === null ? undefined : Number(made.getAttribute('data-row'));
}
