import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { PageFiles } from '../support/clientPage';
import { VotePage, buildVotePage } from '../support/votePage';
import { voteGroup } from '../support/voteGroups';
import { pageThemes } from '../support/pageThemes';
import type { StripBlock, VoteState } from '../../src/views/protocol/vote';

const blocks: readonly StripBlock[] = [
  { from: 0, to: 500, group: 'plan' },
  { from: 500, to: 1000, group: 'check' },
];
const plain = voteGroup({
  members: [
    { answer: '1', tokens: 1000 },
    { answer: '1', tokens: 2000 },
  ],
});
const group = {
  ...plain,
  siblings: plain.siblings.map((sibling, index) => ({
    ...sibling,
    strip: {
      blocks: blocks.map(({ from, to, ...rest }) => ({
        from: from * (index + 1),
        to: to * (index + 1),
        ...rest,
      })),
      backtracks: [500],
      answerAt: 990,
    },
  })),
};

/** The colour of a strip's blocks at a share of its canvas, as hexadecimal digits. */
async function colourAt(page: Page, row: number, share: number): Promise<string> {
  return page
    .locator('.row canvas')
    .nth(row)
    .evaluate((canvas, at) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const context = (canvas as HTMLCanvasElement).getContext('2d');
      const pixel = context?.getImageData(
        Math.floor(width * at),
        Math.floor(height / 2),
        1,
        1,
      ).data;
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixel ?? [];
      const digits = [red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join('');
      return alpha === 0 ? 'nothing' : `#${digits}`;
    }, share);
}

const contributed = (theme: 'dark' | 'light', id: string): string | undefined =>
  pageThemes[theme].variables[`cotLens-${id}`]?.toLowerCase();

describe('the strips of the vote page', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
  });
  afterAll(() => browser.close());

  it('draws all siblings on one token axis', async () => {
    const { page } = await VotePage.open(browser, files, { kind: 'vote', group });
    expect(await colourAt(page, 0, 0.1)).toBe(contributed('dark', 'plan'));
    expect(await colourAt(page, 0, 0.4)).toBe(contributed('dark', 'check'));
    expect(await colourAt(page, 0, 0.7)).toBe('nothing');
    expect(await colourAt(page, 1, 0.4)).toBe(contributed('dark', 'plan'));
    expect(await colourAt(page, 1, 0.7)).toBe(contributed('dark', 'check'));
    expect(await page.locator('.tick').allTextContents()).toEqual(['0', '1k', '2k']);
    await page.close();
  });

  it('reads the colours anew when the theme changes', async () => {
    const vote = await VotePage.open(browser, files, { kind: 'vote', group });
    await vote.setTheme('light');
    expect(await colourAt(vote.page, 0, 0.1)).toBe(contributed('light', 'plan'));
    await vote.page.evaluate(() => {
      document.documentElement.style.setProperty('--vscode-cotLens-plan', '#123456');
      return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    });
    expect(await colourAt(vote.page, 0, 0.1)).toBe('#123456');
    await vote.page.close();
  });

  it('dims what is not chosen in the legend', async () => {
    const { page } = await VotePage.open(browser, files, { kind: 'vote', group });
    expect(await page.locator('.legend-entry').allTextContents()).toEqual(['Plan', 'Check']);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await colourAt(page, 0, 0.4)).toBe(contributed('dark', 'check'));
    expect(await colourAt(page, 0, 0.1)).not.toBe(contributed('dark', 'plan'));
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await colourAt(page, 0, 0.1)).toBe(contributed('dark', 'plan'));
    await page.close();
  });

  it('names what is under the pointer', async () => {
    const { page } = await VotePage.open(browser, files, { kind: 'vote', group });
    const box = await page.locator('.row canvas').first().boundingBox();
    expect(box).not.toBeNull();
    const { x = 0, y = 0, width = 0 } = box ?? {};
    await page.mouse.move(x + width * 0.1, y + 10);
    expect(await page.locator('.tooltip div').allTextContents()).toEqual([
      'Plan',
      'tokens 0–500 (500)',
    ]);
    await page.mouse.move(x + width * 0.255, y + 10);
    expect(await page.locator('.tooltip').textContent()).toContain('turns back at token 500');
    await page.mouse.move(x + width * 0.9, y + 10);
    expect(await page.locator('.tooltip').isVisible()).toBe(false);
    await page.close();
  });

  it('says the same in words', async () => {
    const { page } = await VotePage.open(browser, files, { kind: 'vote', group });
    const words = await page.locator('.row canvas').first().getAttribute('aria-label');
    expect(words?.replaceAll('\u00a0', ' ')).toBe(
      'Plan 50 %, Check 50 %; 1 backtrack; answer at token 990',
    );
    await page.close();
  });

  it('draws 200 siblings of 1,000 blocks, and only those in view', async () => {
    const members = Array.from({ length: 200 }, (_, at) => ({
      answer: String(at % 7),
      blocks: 1000,
      tokens: 20_000 + at * 50,
    }));
    const vote = await VotePage.open(browser, files, { kind: 'loading', message: '' });
    await vote.page.evaluate(
      async (json) => {
        window.pageTest.send({ kind: 'state', state: JSON.parse(json) as VoteState });
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      },
      JSON.stringify({ kind: 'vote', group: voteGroup({ members }) }),
    );
    expect(await vote.page.locator('.row').count()).toBe(200);
    await vote.page.locator('.row').last().scrollIntoViewIfNeeded();
    await vote.page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await colourAt(vote.page, 199, 0.5)).not.toBe('nothing');
    const holding = await vote.page.evaluate(
      () => [...document.querySelectorAll('canvas')].filter(({ width }) => width > 50).length,
    );
    expect(holding).toBeLessThan(60);
    expect(vote.complaints).toEqual([]);
    await vote.page.close();
  });
});
