import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { TreeState } from '../../src/views/protocol/tree';
import { buildPage, type PageFiles } from '../support/clientPage';
import { keepPictures, type KeptPicture, keptPicture } from '../support/keptPictures';
import { allDetails, grownTree, treeState } from '../support/rolloutTrees';
import { type Options, StatePage } from '../support/statePage';

/** What is seen of the tree: so many times enlarged, and moved by so many pixels. */
interface Seen {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

describe('the rollout tree under the pointer', () => {
  let browser: Browser;
  let files: PageFiles;
  let tree: StatePage<TreeState>;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('tree');
  });
  afterEach(async () => {
    expect(tree.complaints).toEqual([]);
    expect(await tree.violations()).toEqual([]);
    await tree.page.close();
  });
  afterAll(() => browser.close());

  const start = async (options: Options = {}): Promise<Page> => {
    const grown = grownTree({ siblings: 60 });
    const nodes = allDetails(grown);
    tree = await StatePage.open<TreeState>(browser, files, treeState(grown), { nodes, ...options });
    return tree.page;
  };
  /** As d3 keeps it with the element that is zoomed. */
  const seen = (): Promise<Seen> =>
    tree.page.locator('.tree-frame').evaluate((frame) => {
      const { k, x, y } = Reflect.get(frame, '__zoom') as Seen;
      return { k, x, y };
    });
  const middle = async (): Promise<{ readonly x: number; readonly y: number }> => {
    const box = await tree.page.locator('.tree-frame').boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  };
  const drag = async (x: number, y: number): Promise<Seen> => {
    const from = await middle();
    await tree.page.mouse.move(from.x, from.y);
    await tree.page.mouse.down();
    await tree.page.mouse.move(from.x + x, from.y + y, { steps: 5 });
    await tree.page.mouse.up();
    await tree.settled();
    return seen();
  };
  const chosen = () => tree.page.locator('[role=treeitem]').getAttribute('aria-label');

  it('is moved by dragging, and no step is chosen by that', async () => {
    const page = await start();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const [before, step] = [await seen(), await chosen()];
    expect(before.k).toBeCloseTo(1.6 ** 2, 6);
    const after = await drag(-70, -40);
    expect(after.k).toBe(before.k);
    expect(after.x).toBeCloseTo(before.x - 70, 6);
    expect(after.y).toBeCloseTo(before.y - 40, 6);
    expect(await chosen()).toBe(step);
    expect((await tree.requests()).filter(({ method }) => method === 'openStep')).toEqual([]);
  });

  it('cannot be dragged out of sight', async () => {
    const page = await start();
    expect(await drag(-200, -200)).toEqual({ k: 1, x: 0, y: 0 });
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const { k } = await seen();
    expect(await drag(1500, 1500)).toEqual({ k, x: 0, y: 0 });
  });

  it('is left alone by the other buttons', async () => {
    const page = await start();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const before = await seen();
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    await page.mouse.down({ button: 'middle' });
    await page.mouse.move(x - 60, y - 60);
    await page.mouse.up({ button: 'middle' });
    expect(await seen()).toEqual(before);
  });

  it('is enlarged by a pinch about the place between the fingers', async () => {
    const page = await start({ touch: true });
    const { x, y } = await middle();
    const session = await page.context().newCDPSession(page);
    const fingers = async (type: 'touchStart' | 'touchMove', apart: number): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [x - apart / 2, x + apart / 2].map((at, id) => ({ x: at, y, id })),
      });
    await fingers('touchStart', 80);
    await fingers('touchMove', 120);
    await fingers('touchMove', 160);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await tree.settled();
    const { k, x: left, y: top } = await seen();
    expect(k).toBeCloseTo(2, 6);
    const box = await page.locator('.tree-frame').boundingBox();
    const [inX, inY] = [x - (box?.x ?? 0), y - (box?.y ?? 0)];
    // The frame has a border of a pixel.
    expect(Math.abs((inX - left) / k - inX)).toBeLessThan(1.5);
    expect(Math.abs((inY - top) / k - inY)).toBeLessThan(1.5);
  });

  it('is enlarged by a pinch on a touchpad, which comes as a wheel with Ctrl', async () => {
    const page = await start();
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -20);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await seen()).k).toBeGreaterThan(1);
  });

  it('is copied as a picture of twice its pixels, as it is seen', async () => {
    const page = await start();
    await keepPictures(page);
    const copied = async (number: number): Promise<KeptPicture> => {
      await page.getByRole('button', { name: 'Copy PNG: Rollout tree' }).click();
      return keptPicture(page, number);
    };
    const whole = await copied(1);
    const frame = await page.locator('.tree-frame').evaluate((each) => ({
      width: 2 * each.clientWidth,
      height: 2 * each.clientHeight,
    }));
    expect(whole).toMatchObject({ types: ['image/png'], ...frame });
    expect((await copied(2)).bytes).toEqual(whole.bytes);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect((await copied(3)).bytes).not.toEqual(whole.bytes);
    expect((await tree.requests()).filter(({ method }) => method === 'copy')).toEqual([]);
  });

  it('says where the clipboard takes no pictures', async () => {
    const page = await start();
    await page.getByRole('button', { name: 'Copy PNG: Rollout tree' }).click();
    await page.getByText('The clipboard takes no pictures here.').waitFor();
  });
});
