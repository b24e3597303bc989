import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { PageFiles } from '../support/clientPage';
import { VotePage, buildVotePage } from '../support/votePage';
import { voteGroup } from '../support/voteGroups';

const plain = voteGroup({
  gold: '3',
  members: [{ answer: '3' }, { answer: '4' }, { answer: '3' }],
});
const group = {
  ...plain,
  clusters: plain.clusters.map((each, at) => (at === 0 ? { ...each, forms: ['3.0'] } : each)),
};
const judged = (kind: string, ...answers: string[]): object => ({
  method: 'judge',
  parameter: { judgement: { kind, answers } },
});

describe('correcting the answers by hand', () => {
  let browser: Browser;
  let files: PageFiles;
  let vote: VotePage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
  });
  afterEach(() => vote.page.close());
  afterAll(() => browser.close());

  const start = async (changes = {}): Promise<VotePage> => {
    vote = await VotePage.open(browser, files, { kind: 'vote', group: { ...group, ...changes } });
    return vote;
  };

  it('marks an answer as gold', async () => {
    const { page } = await start();
    await page.locator('.judging summary').nth(1).click();
    await page.getByRole('button', { name: 'Mark as gold' }).nth(0).click();
    expect(await vote.requests()).toEqual([judged('gold', '4')]);
  });

  it('merges an answer with another one', async () => {
    const { page } = await start();
    await page.locator('.judging summary').first().click();
    await page.getByRole('combobox', { name: 'Merge with' }).first().selectOption('4');
    expect(await vote.requests()).toEqual([judged('same', '3', '4')]);
  });

  it('splits a form off', async () => {
    const { page } = await start();
    await page.locator('.judging summary').first().click();
    await page.getByRole('button', { name: 'Split off 3.0' }).click();
    expect(await vote.requests()).toEqual([judged('apart', '3.0')]);
    expect(await page.locator('.judging').nth(1).getByText('Split off').count()).toBe(0);
  });

  it('says what was changed by hand, and takes the last back', async () => {
    const { page } = await start({ judgements: 2, judgementProblems: ['line 4: not JSON'] });
    expect(await page.locator('.judged p').allTextContents()).toEqual([
      '2 changes by hand Undo the last',
      '1 line of rollouts.jsonl.cot-votes.jsonl cannot be used: line 4: not JSON',
    ]);
    await page.getByRole('button', { name: 'Undo the last' }).click();
    expect(await vote.requests()).toEqual([{ method: 'undoJudgement', parameter: {} }]);
  });

  it('works by the keyboard, and keeps its place in the next state', async () => {
    const { page } = await start();
    await page.locator('.judging summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await vote.requests()).toEqual([judged('gold', '3')]);
    await vote.push({ kind: 'vote', group: { ...group, judgements: 1 } });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(
      'gold:0',
    );
  });
});
