import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { PageFiles } from '../support/clientPage';
import type { Options } from '../support/statePage';
import { VotePage, buildVotePage } from '../support/votePage';
import { voteGroup } from '../support/voteGroups';

const group = voteGroup({
  gold: '3',
  members: [{ answer: '3' }, { answer: '4', active: true }, { answer: '3' }, { truncated: true }],
});
const id = (record: number): { record: number; index: number } => ({ record, index: 0 });
const open = (record: number, beside = false): object => ({
  method: 'openSibling',
  parameter: { id: id(record), beside },
});
const compare = (left: number, right: number): object => ({
  method: 'compareSiblings',
  parameter: { left: id(left), right: id(right) },
});

describe('acting on the vote page', () => {
  let browser: Browser;
  let files: PageFiles;
  let vote: VotePage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
  });
  afterEach(() => vote.page.close());
  afterAll(() => browser.close());

  const start = async (options?: Options): Promise<VotePage> => {
    vote = await VotePage.open(browser, files, { kind: 'vote', group }, options);
    return vote;
  };
  const focusedRow = (): Promise<string> =>
    vote.page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? 'none');

  it('opens a sibling by its chip and by its strip', async () => {
    const { page } = await start();
    await page.getByRole('button', { name: 'Open #3', exact: true }).click();
    await page.locator('.row canvas').nth(1).click();
    await page
      .locator('.row canvas')
      .nth(2)
      .click({ modifiers: ['Control'] });
    await page.locator('.row').nth(3).hover();
    await page.getByRole('button', { name: 'Open #4 to the side' }).click();
    expect(await vote.requests()).toEqual([open(2), open(1), open(2, true), open(3, true)]);
  });

  it('compares two ticked siblings, the first ticked on the left', async () => {
    const { page } = await start();
    const button = page.locator('.compare vscode-button');
    const disabled = (): Promise<boolean> =>
      button.evaluate((element) => 'disabled' in element && element.disabled === true);
    expect(await disabled()).toBe(true);
    await page.getByRole('checkbox', { name: 'Compare #3' }).click();
    expect(await disabled()).toBe(true);
    await page.getByRole('checkbox', { name: 'Compare #1' }).click();
    expect(await disabled()).toBe(false);
    await button.click();
    expect(await vote.requests()).toEqual([compare(2, 0)]);
  });

  it('lets a third tick take the place of the first', async () => {
    const { page } = await start();
    for (const label of ['#1', '#2', '#4']) {
      await page.getByRole('checkbox', { name: `Compare ${label}` }).click();
    }
    await page.locator('.compare vscode-button').click();
    expect(await vote.requests()).toEqual([compare(1, 3)]);
    expect(await page.locator('.row[aria-selected="true"]').count()).toBe(2);
  });

  it('works by the keyboard alone', async () => {
    const { page } = await start();
    await page.keyboard.press('j');
    expect(await focusedRow()).toBe('row:1:0');
    await page.keyboard.press('Space');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow()).toBe('row:3:0');
    await page.keyboard.press('k');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Enter');
    await page.locator('.compare vscode-button').focus();
    await page.keyboard.press('Enter');
    expect(await vote.requests()).toEqual([open(2), open(0, true), compare(1, 2)]);
  });

  it('makes the rows one stop of the Tab key, with the focus to be seen', async () => {
    const { page } = await start();
    await page.locator('.legend-entry').last().focus();
    await page.keyboard.press('Tab');
    expect(await focusedRow()).toMatch(/^row:/);
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineColor } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      return [outlineStyle, outlineColor];
    });
    expect(outline).toEqual(['solid', 'rgb(0, 120, 212)']);
    await page.keyboard.press('Tab');
    expect(await focusedRow()).not.toMatch(/^row:/);
  });

  it('goes from answer to answer by c', async () => {
    const { page } = await start();
    await page.keyboard.press('c');
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    expect(await vote.requests()).toEqual([open(1)]);
  });

  it('asks for another serving profile', async () => {
    const { page } = await start();
    await page.getByRole('button', { name: 'Change the serving profile' }).click();
    expect(await vote.requests()).toEqual([{ method: 'selectServingProfile', parameter: {} }]);
  });

  it('says why the host refused', async () => {
    const { page } = await start({ refusal: 'The file is gone.' });
    await page.locator('.chip').first().click();
    await page.getByText('The file is gone.').waitFor();
  });

  it('remembers ticks and chosen thought factors over a reload of the page', async () => {
    const { page } = await start();
    await page.getByRole('checkbox', { name: 'Compare #3' }).click();
    await page.locator('.legend button').first().click();
    const saved = await vote.saved();
    await page.close();
    await start({ saved });
    expect(await vote.page.locator('.row[aria-selected="true"]').count()).toBe(1);
    expect(await vote.page.locator('.legend [aria-pressed="true"]').count()).toBe(1);
  });

  it('keeps focus, ticks and what is unfolded when a new state comes', async () => {
    const { page } = await start();
    await page.locator('.problem summary').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await vote.push({ kind: 'vote', group: { ...group, profile: 'another profile' } });
    expect(await focusedRow()).toBe('row:2:0');
    expect(await page.locator('.problem').getAttribute('open')).not.toBeNull();
    expect(await page.locator('.row[aria-selected="true"]').count()).toBe(1);
    await vote.push({ kind: 'vote', group: { ...group, problemKey: 'another problem' } });
    expect(await page.locator('.row[aria-selected="true"]').count()).toBe(0);
  });
});
