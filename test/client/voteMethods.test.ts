import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { MethodResult } from '../../src/views/protocol/vote';
import { subjectIn } from '../../src/views/protocol/savedSubject';
import type { PageFiles } from '../support/clientPage';
import { VotePage, buildVotePage } from '../support/votePage';
import { methodResult, voteGroup } from '../support/voteGroups';

const methods: readonly MethodResult[] = [
  methodResult('majority', { winner: 0 }),
  methodResult('weightedMajority', { winner: 1 }),
  methodResult('bestOfN', { winner: 0 }),
  methodResult('cisc', { missing: 'meanLogprob' }),
  methodResult('somethingElse', { missing: 'a favourable wind' }),
];
const group = voteGroup({
  gold: '18',
  members: [{ answer: '17' }, { answer: '18' }, { answer: '17' }],
  methods,
});

describe('the switch of method', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
  });
  afterAll(() => browser.close());

  const start = (saved?: unknown): Promise<VotePage> =>
    VotePage.open(browser, files, { kind: 'vote', group }, { saved });
  const said = async ({ page }: VotePage): Promise<string | undefined> =>
    (await page.locator('.headline').textContent())?.replaceAll('\u00a0', ' ');

  it('shows what each decides, and which decide otherwise than the majority', async () => {
    const { page } = await start();
    expect(await page.locator('.method .method-title').allTextContents()).toEqual([
      'Majority',
      'Weighted by reward',
      'Best of N',
    ]);
    expect(await page.locator('.method .method-winner').allTextContents()).toEqual([
      '17',
      '18',
      '17',
    ]);
    expect(await page.locator('.method.changes .method-title').allTextContents()).toEqual([
      'Weighted by reward',
    ]);
    await page.close();
  });

  it('marks the winner of the one chosen, and says who won before', async () => {
    const vote = await start();
    const { page } = vote;
    const winner = page.locator('.cluster.winner .cluster-answer .answer');
    expect(await winner.textContent()).toBe('17');
    await page.getByRole('radio', { name: 'Weighted by reward' }).check();
    expect(await winner.textContent()).toBe('18');
    expect(await page.locator('.cluster.loser .cluster-answer').textContent()).toBe(
      '17won by the majority',
    );
    expect(await said(vote)).toBe(
      'Weighted by reward elects 18 with 1 vote, the majority 17 with 2 · right · gold 18',
    );
    await page.getByRole('radio', { name: 'Best of N' }).check();
    expect(await said(vote)).toBe('Best of N elects 17, as the majority does · wrong · gold 18');
    expect(await page.locator('.cluster.loser').count()).toBe(0);
    await page.close();
  });

  it('keeps with the page’s state which problem it is about', async () => {
    const address = { file: 'file:///a.jsonl', id: { record: 4, index: 1 } };
    const vote = await start();
    expect(subjectIn(await vote.saved())).toBeUndefined();
    await vote.push({ kind: 'vote', group: { ...group, address } });
    expect(subjectIn(await vote.saved())).toEqual(address);
    await vote.page.close();
  });

  it('is worked by the arrow keys and keeps the focus', async () => {
    const vote = await start();
    await vote.page.getByRole('radio', { name: 'Majority' }).focus();
    await vote.page.keyboard.press('ArrowDown');
    expect(await said(vote)).toContain('Weighted by reward elects 18');
    await vote.page.keyboard.press('ArrowDown');
    expect(await said(vote)).toContain('Best of N elects 17');
    await vote.page.close();
  });

  it('says what methods lack that cannot decide', async () => {
    const { page } = await start();
    await page.locator('.methods-missing summary').click();
    expect(await page.locator('.methods-missing li').allTextContents()).toEqual([
      'CISC needs log-probabilities of the tokens',
      'somethingElse needs a favourable wind',
    ]);
    await page.close();
  });

  it('is remembered, and left to the majority where it cannot decide', async () => {
    const first = await start();
    await first.page.getByRole('radio', { name: 'Weighted by reward' }).check();
    const saved = await first.saved();
    await first.page.close();
    const second = await start(saved);
    expect(await said(second)).toContain('Weighted by reward elects 18');
    await second.page.close();
    const third = await start({ method: 'cisc' });
    expect(await said(third)).toContain('2 of 3 agree on 17');
    await third.page.close();
  });
});
