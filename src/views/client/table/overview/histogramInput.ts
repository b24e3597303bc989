/**
 * Chooses bars, which stand side by side in the plot and are equally wide: from the one where the
 * pointer goes down to the one where it comes up; Enter and Space choose the one they are on.
 */
export function chooseByPointer(
  plot: HTMLElement,
  bars: readonly HTMLElement[],
  choose: (first: number, last: number) => void,
): void {
  const barAt = (x: number): number => {
    const { left, width } = plot.getBoundingClientRect();
    const at = Math.floor(((x - left) / Math.max(1, width)) * bars.length);
    return Math.max(0, Math.min(at, bars.length - 1));
  };
  let start: number | undefined;
  const mark = (first: number, last: number): void =>
    bars.forEach((each, at) =>
      each.classList.toggle('chosen', at >= Math.min(first, last) && at <= Math.max(first, last)),
    );
  plot.addEventListener('pointerdown', (event) => {
    plot.setPointerCapture(event.pointerId);
    start = barAt(event.clientX);
    mark(start, start);
  });
  plot.addEventListener('pointermove', ({ clientX }) => {
    if (start !== undefined) {
      mark(start, barAt(clientX));
    }
  });
  plot.addEventListener('pointerup', ({ clientX }) => {
    if (start !== undefined) {
      choose(start, barAt(clientX));
    }
    start = undefined;
  });
  plot.addEventListener('pointercancel', () => {
    start = undefined;
    mark(-1, -1);
  });
  // A click that no pointer made: the keyboard, or a screen reader.
  plot.addEventListener('click', ({ target, detail }) => {
    const at = bars.findIndex((each) => each === target);
    if (detail === 0 && at >= 0) {
      choose(at, at);
    }
  });
}

/** Arrows, Home and End go from bar to bar, of which one is a stop of the Tab key. */
export function moveByKeys(plot: HTMLElement, bars: readonly HTMLElement[]): void {
  plot.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    if (step !== undefined) {
      const at = bars.findIndex((each) => each === document.activeElement);
      const next = bars[Math.max(0, Math.min(at + step, bars.length - 1))];
      bars.forEach((each) => each.setAttribute('tabindex', each === next ? '0' : '-1'));
      next?.focus();
      event.preventDefault();
    }
  });
}
