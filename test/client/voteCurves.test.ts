import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { keepPictures, keptPicture } from '../support/keptPictures';
import type { PageFiles } from '../support/clientPage';
import { VotePage, buildVotePage } from '../support/votePage';
import { someCurves, voteGroup } from '../support/voteGroups';

const members = ['1', '1', '2', '2', '1'].map((answer) => ({ answer }));
const group = voteGroup({ gold: '1', members, curves: someCurves });

describe('the curves of the vote page', () => {
  let browser: Browser;
  let files: PageFiles;
  let vote: VotePage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
    vote = await VotePage.open(browser, files, { kind: 'vote', group });
  });
  afterAll(() => browser.close());

  const legend = async (): Promise<string[]> =>
    (await vote.page.locator('.chart-legend > *').allTextContents()).map((each) =>
      each.replaceAll('\u00a0', ' '),
    );
  const copied = async (): Promise<string> => {
    const parameters = (await vote.requests()).filter(({ method }) => method === 'copy');
    return JSON.stringify(parameters.at(-1)?.parameter);
  };

  it('draws every line and both axes with their units', async () => {
    const { page } = vote;
    const lines = await page
      .locator('.chart-drawing [data-line]')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('data-line')));
    expect(lines).toEqual([
      'pass@k',
      'maj@k',
      'BoN@k',
      'pass^k',
      'cost, each alone',
      'cost, prompt shared',
    ]);
    const words = await page.locator('.chart-drawing text').allTextContents();
    expect(words).toEqual(expect.arrayContaining(['votes k', 'right', 'US dollars', '1', '5']));
    expect(words.map((each) => each.replaceAll('\u00a0', ' '))).toContain('100 %');
    expect(await vote.violations()).toEqual([]);
    expect(vote.complaints).toEqual([]);
  });

  it('reads the values under the pointer', async () => {
    const box = await vote.page.locator('.chart-plot').boundingBox();
    const { x = 0, y = 0, width = 0 } = box ?? {};
    await vote.page.mouse.move(x + width - 55, y + 80);
    expect(await legend()).toEqual([
      'votes k: 5',
      'pass@k100 %',
      'maj@k100 %',
      'BoN@k',
      'pass^k0 %',
      'cost, each alone$0.10',
      'cost, prompt shared$0.080',
    ]);
    await vote.page.mouse.move(x, y - 40);
    expect((await legend())[0]).toBe('pass@k');
  });

  it('reads them by the arrow keys', async () => {
    await vote.page.locator('.chart-plot').focus();
    await vote.page.keyboard.press('ArrowRight');
    await vote.page.keyboard.press('ArrowRight');
    expect((await legend()).slice(0, 3)).toEqual(['votes k: 2', 'pass@k90 %', 'maj@k60 %']);
    await vote.page.keyboard.press('ArrowLeft');
    expect((await legend())[0]).toBe('votes k: 1');
  });

  it('says the same as a table', async () => {
    await vote.page.locator('.chart-table summary').click();
    const rows = await vote.page.locator('.chart-table tr').allTextContents();
    expect(rows).toHaveLength(6);
    expect(rows[3]?.replaceAll('\u00a0', ' ')).toBe('3100 %70 %75 %10 %$0.060$0.050');
  });

  it('gives copies as CSV and as a drawing that stands for itself', async () => {
    await vote.page.getByRole('button', { name: 'Copy CSV' }).click();
    expect(await copied()).toContain(
      String.raw`votes k,pass@k,maj@k,BoN@k,pass^k,\"cost, each alone\",\"cost, prompt shared\"\n1,0.6`,
    );
    await vote.page.getByRole('button', { name: 'Copy SVG' }).click();
    const drawing = await copied();
    expect(drawing).toContain('xmlns');
    expect(drawing).not.toContain('var(');
    expect(drawing).not.toContain('<style');
    expect(drawing).not.toContain('&nbsp;');
  });

  it('gives a copy as a picture, and says where the clipboard takes none', async () => {
    await vote.page.getByRole('button', { name: 'Copy PNG' }).click();
    await vote.page.locator('.notice:not(:empty)').waitFor();
    expect(await vote.page.locator('.notice').innerText()).toContain('takes no pictures');
    await keepPictures(vote.page);
    await vote.page.getByRole('button', { name: 'Copy PNG' }).click();
    const { types, bytes } = await keptPicture(vote.page, 1);
    expect(types).toEqual(['image/png']);
    expect(bytes.length).toBeGreaterThan(2000);
  });

  it('leads to the cost of the trajectory', async () => {
    await vote.page.getByRole('button', { name: 'Show cost' }).click();
    expect((await vote.requests()).at(-1)).toEqual({ method: 'showCost', parameter: {} });
  });

  it('takes the colours of another theme', async () => {
    const colour = (): Promise<string | null> =>
      vote.page.locator('.chart-drawing [data-line="pass@k"]').getAttribute('stroke');
    expect(await colour()).toBe('rgb(89, 164, 249)');
    await vote.setTheme('light');
    expect(await colour()).toBe('rgb(26, 133, 255)');
  });

  it('says why there are none', async () => {
    await vote.push({ kind: 'vote', group: voteGroup({ members }) });
    expect(await vote.page.locator('.curves .nothing').textContent()).toBe(
      'No curves: the file says of no answer that it is right. Mark one as gold to see them.',
    );
  });
});
