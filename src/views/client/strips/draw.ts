import type { GroupId } from '../../../analysis/segments/groups';
import type { Strip } from '../../protocol/vote';
import type { Theme } from '../theme';
import type { Run } from './layout';
import { groupFills } from './patterns';
import type { TokenAxis } from './scale';

/** Heights of a strip's three lanes in CSS pixels: turning back above, answer below. */
export const lanes = { marks: 5, blocks: 10, answer: 5 } as const;
export const stripHeight = lanes.marks + lanes.blocks + lanes.answer;

const dimmed = 0.18;

export interface StripPicture {
  readonly strip: Strip;
  readonly runs: readonly Run[];
  readonly axis: TokenAxis;
  /** Groups to see; empty means all. */
  readonly emphasis: ReadonlySet<GroupId>;
}

/** Draws one strip over the whole canvas, whose size in device pixels is `scale` times its CSS size. */
export function drawStrip(
  context: CanvasRenderingContext2D,
  picture: StripPicture,
  theme: Theme,
  scale: number,
): void {
  const { width, height } = context.canvas;
  const tokenToColumn = width / picture.axis.length;
  context.clearRect(0, 0, width, height);
  drawGrid(context, picture.axis.ticks, tokenToColumn, theme);
  drawRuns(context, picture, theme, scale);
  context.fillStyle = theme.foreground;
  for (const at of picture.strip.backtracks) {
    drawTriangle(context, at * tokenToColumn, 0, lanes.marks * scale, scale);
  }
  if (picture.strip.answerAt !== undefined) {
    drawTriangle(
      context,
      picture.strip.answerAt * tokenToColumn,
      height,
      -lanes.answer * scale,
      scale,
    );
  }
}

function drawGrid(
  context: CanvasRenderingContext2D,
  ticks: readonly number[],
  tokenToColumn: number,
  theme: Theme,
): void {
  context.globalAlpha = theme.highContrast ? 0.6 : 0.25;
  context.fillStyle = theme.faint;
  for (const tick of ticks) {
    context.fillRect(Math.round(tick * tokenToColumn), 0, 1, context.canvas.height);
  }
  context.globalAlpha = 1;
}

function drawRuns(
  context: CanvasRenderingContext2D,
  { runs, emphasis }: StripPicture,
  theme: Theme,
  scale: number,
): void {
  const top = lanes.marks * scale;
  const height = lanes.blocks * scale;
  const end = runs.at(-1)?.to ?? 0;
  const fills = groupFills(context, theme.groupColours, theme.highContrast);
  context.fillStyle = theme.background;
  context.fillRect(0, top, end, height);
  for (const { from, to, group } of runs) {
    context.globalAlpha = emphasis.size === 0 || emphasis.has(group) ? 1 : dimmed;
    context.fillStyle = fills.get(group) ?? theme.faint;
    context.fillRect(from, top, to - from, height);
  }
  context.globalAlpha = 1;
  if (theme.highContrast && end > 0) {
    outline(context, runs, top, height, theme.foreground);
  }
}

/** A frame around the strip, and a line between runs that are wide enough to show one. */
function outline(
  context: CanvasRenderingContext2D,
  runs: readonly Run[],
  top: number,
  height: number,
  colour: string,
): void {
  const end = runs.at(-1)?.to ?? 0;
  context.fillStyle = colour;
  context.fillRect(0, top, end, 1);
  context.fillRect(0, top + height - 1, end, 1);
  context.fillRect(0, top, 1, height);
  for (const { from, to } of runs) {
    if (to - from >= 4) {
      context.fillRect(to - 1, top, 1, height);
    }
  }
}

/** A triangle with its tip at `x`, from `base` by `rise` towards the blocks. */
function drawTriangle(
  context: CanvasRenderingContext2D,
  x: number,
  base: number,
  rise: number,
  scale: number,
): void {
  const half = 2.5 * scale;
  const centre = Math.min(Math.max(x, half), context.canvas.width - half);
  context.beginPath();
  context.moveTo(centre - half, base);
  context.lineTo(centre + half, base);
  context.lineTo(centre, base + rise * 0.9);
  context.fill();
}
