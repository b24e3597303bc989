import { labelSize } from '../../charts/plotArea';
import { type Surface, markSize } from './surface';

/** Draws on a canvas whose units are CSS pixels. */
export function canvasSurface(context: CanvasRenderingContext2D, font: string): Surface {
  return {
    rect({ x, y, width, height }, { fill, stroke, strokeWidth = 1 }) {
      if (fill !== undefined) {
        context.fillStyle = fill;
        context.fillRect(x, y, width, height);
      }
      if (stroke !== undefined) {
        const inset = Math.min(strokeWidth, width, height) / 2;
        context.strokeStyle = stroke;
        context.lineWidth = strokeWidth;
        context.strokeRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
      }
    },
    line(from, to, colour) {
      context.strokeStyle = colour;
      context.lineWidth = 1;
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
    },
    mark({ x, y }, colour) {
      context.fillStyle = colour;
      context.beginPath();
      context.moveTo(x - markSize.half, y - markSize.height);
      context.lineTo(x + markSize.half, y - markSize.height);
      context.lineTo(x, y);
      context.fill();
    },
    text({ x, y }, text, { colour, align }) {
      context.font = `${labelSize}px ${font}`;
      context.fillStyle = colour;
      context.textAlign = align === 'middle' ? 'center' : align;
      context.fillText(text, x, y);
    },
    within({ x, y, width, height }, draw) {
      context.save();
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
      draw();
      context.restore();
    },
  };
}
