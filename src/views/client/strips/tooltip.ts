import { Disposable, toDisposable } from '../../../base/lifecycle';
import { element } from '../dom';
import { describePoint, pointAt } from './describe';
import type { StripPicture } from './draw';

/** How far beside a mark the pointer still means it, in CSS pixels. */
const reach = 3;

/** What a canvas shows now: nothing when it shows no strip. */
export interface StripPictures {
  picture(canvas: HTMLCanvasElement): StripPicture | undefined;
}

/** Names what stands in a strip under the pointer. */
export class StripTooltip extends Disposable {
  private readonly box = element('div', { class: 'tooltip', role: 'tooltip', hidden: true });

  constructor(
    private readonly pictures: StripPictures,
    grid: HTMLElement,
  ) {
    super();
    document.body.append(this.box);
    this.register(toDisposable(() => this.box.remove()));
    grid.addEventListener('pointermove', (event) => this.follow(event));
    grid.addEventListener('pointerleave', () => this.hide());
    const hide = (): void => this.hide();
    document.addEventListener('scroll', hide, { passive: true, capture: true });
    this.register(
      toDisposable(() => document.removeEventListener('scroll', hide, { capture: true })),
    );
  }

  private follow({ target, clientX }: PointerEvent): void {
    const canvas = target instanceof HTMLCanvasElement ? target : undefined;
    const shown = canvas && this.pictures.picture(canvas);
    if (canvas === undefined || shown === undefined) {
      this.hide();
      return;
    }
    const bounds = canvas.getBoundingClientRect();
    const x = clientX - bounds.left;
    const tokensPerColumn = shown.axis.length / canvas.width;
    const tokensPerPixel = shown.axis.length / bounds.width;
    const column = Math.floor((x / bounds.width) * canvas.width);
    const point = pointAt(shown.strip, shown.runs, column, tokensPerColumn);
    if (point === undefined) {
      this.hide();
      return;
    }
    this.show(describePoint(shown.strip, point, x * tokensPerPixel, reach * tokensPerPixel));
    this.place(clientX, bounds);
  }

  private show(lines: readonly string[]): void {
    this.box.replaceChildren(...lines.map((line) => element('div', {}, line)));
    this.box.hidden = false;
  }

  /** Below the strip, or above it where there is no room; never beyond the page's edges. */
  private place(x: number, strip: DOMRect): void {
    const { width, height } = this.box.getBoundingClientRect();
    const left = Math.max(4, Math.min(x + 8, innerWidth - width - 4));
    const below = strip.bottom + 4;
    const top = below + height > innerHeight ? strip.top - height - 4 : below;
    this.box.style.left = `${left}px`;
    this.box.style.top = `${top}px`;
  }

  private hide(): void {
    this.box.hidden = true;
  }
}
