/** What charts need of their page to be copied. */
export interface CopyActions {
  copy(text: string): void;
  copyPicture(drawing: SVGSVGElement): void;
}

/** Pixels of the copy for each of the drawing: sharp on most screens. */
const pixels = 2;

/**
 * Copies a drawing as PNG, on the background of the page. Fails where the clipboard takes no
 * pictures.
 */
export async function copyAsPng(drawing: SVGSVGElement): Promise<void> {
  if (!('clipboard' in navigator)) {
    throw new Error('The clipboard takes no pictures here. Copy the drawing as SVG.');
  }
  const picture = await pictureOf(drawing);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

/** A drawing as a document of its own; written as XML, since it is read as such elsewhere. */
export function markupOf(drawing: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(drawing);
}

async function pictureOf(drawing: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markupOf(drawing))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width.baseVal.value * pixels;
  canvas.height = drawing.height.baseVal.value * pixels;
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('There is no canvas to draw on.');
  }
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob === null) {
        fail(new Error('The picture is too large to be copied.'));
      } else {
        done(blob);
      }
    }, 'image/png');
  });
}
