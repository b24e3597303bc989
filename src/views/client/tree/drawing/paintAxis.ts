import { formatCompact } from '../../format';
import type { Scene } from './scene';
import type { Surface } from './surface';

const tickLength = 4;
const pixelsPerTick = 90;

/** The axis of tokens below the tree. */
export function paintAxis({ view, ink }: Scene, surface: Surface): void {
  const { plot, x, size } = view;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height + 4];
  surface.line({ x: plot.x, y: bottom }, { x: right, y: bottom }, ink.faint);
  for (const tokens of x.ticks(Math.max(2, Math.floor(plot.width / pixelsPerTick)))) {
    const at = x(tokens);
    if (Number.isInteger(tokens) && at >= plot.x - 1 && at <= right + 1) {
      surface.line({ x: at, y: bottom }, { x: at, y: bottom + tickLength }, ink.faint);
      const label = tokens < 10_000 ? tokens.toLocaleString('en-US') : formatCompact(tokens);
      surface.text({ x: at, y: bottom + 15 }, label, { colour: ink.foreground, align: 'middle' });
    }
  }
  const middle = { x: plot.x + plot.width / 2, y: size.height - 4 };
  const title = 'Tokens from the start of the output';
  surface.text(middle, title, { colour: ink.faint, align: 'middle' });
}
