import type { Page } from 'playwright-core';

/** A picture that a page has put on the clipboard. */
export interface KeptPicture {
  /** The types that were offered. */
  readonly types: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly bytes: readonly number[];
}

/** Lets a page write pictures to a clipboard, which a headless browser has not got. */
export async function keepPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: unknown[] = [];
    const write = (items: readonly unknown[]): Promise<void> => {
      kept.push(...items);
      return Promise.resolve();
    };
    Object.assign(window, {
      kept,
      ClipboardItem: class {
        constructor(readonly items: Record<string, Blob>) {}
      },
    });
    Object.defineProperty(navigator, 'clipboard', { value: { write } });
  });
}

/** Waits for the picture with this number, from 1, and reads it as a PNG. */
export async function keptPicture(page: Page, number: number): Promise<KeptPicture> {
  await page.waitForFunction(
    (wanted) => (Reflect.get(window, 'kept') as readonly unknown[]).length === wanted,
    number,
  );
  return page.evaluate(async (place) => {
    const kept = Reflect.get(window, 'kept') as { items: Record<string, Blob> }[];
    const { items = {} } = kept[place] ?? {};
    const blob = items['image/png'] ?? new Blob();
    const { width, height } = await createImageBitmap(blob);
    const bytes = Array.from(new Uint8Array(await blob.arrayBuffer()));
    return { types: Object.keys(items), width, height, bytes };
  }, number - 1);
}
