import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { SiblingComparison } from '../../src/views/protocol/vote';
import type { PageFiles } from '../support/clientPage';
import { VotePage, buildVotePage } from '../support/votePage';
import { someComparison, voteGroup } from '../support/voteGroups';

const group = voteGroup({
  gold: '3',
  members: [{ answer: '3', tokens: 900 }, { answer: '4', tokens: 800 }, { answer: '3' }],
});
const asked = (left: number, right: number): object => ({
  method: 'compareSegments',
  parameter: { left: { record: left, index: 0 }, right: { record: right, index: 0 } },
});

describe('where two siblings differ', () => {
  let browser: Browser;
  let files: PageFiles;
  let vote: VotePage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
  });
  afterEach(() => vote.page.close());
  afterAll(() => browser.close());

  const start = async (
    compareSegments: SiblingComparison = someComparison,
    saved?: unknown,
  ): Promise<VotePage> => {
    const replies = { compareSegments };
    vote = await VotePage.open(browser, files, { kind: 'vote', group }, { replies, saved });
    return vote;
  };
  const pick = (label: string): Promise<void> =>
    vote.page.getByRole('checkbox', { name: `Compare ${label}` }).click();
  const open = (): Promise<void> =>
    vote.page.getByRole('button', { name: 'Show only where they differ' }).click();

  it('is offered for two siblings, and asked for only when wanted', async () => {
    await start();
    expect(await vote.page.locator('.differences').isVisible()).toBe(false);
    await pick('#1');
    await pick('#2');
    expect(await vote.page.locator('.differences').isVisible()).toBe(true);
    expect(await vote.requests()).toEqual([]);
    await open();
    expect(await vote.requests()).toEqual([asked(0, 1)]);
  });

  it('folds what is the same and shows the rest side by side', async () => {
    await start();
    await pick('#1');
    await pick('#2');
    await open();
    await vote.page.locator('.run').first().waitFor();
    expect(await vote.page.locator('.comparison-summary').textContent()).toBe(
      'They part at token 420 of 900; 520 of 900 tokens stand in both.',
    );
    expect(await vote.page.locator('.run-same').allTextContents()).toEqual([
      '12 segments the same · 420 tokens',
      '3 segments the same · 100 tokens',
    ]);
    expect(await vote.page.locator('.run').first().locator('.run-text').allTextContents()).toEqual([
      'Wait, let me check that.',
      'So it is 4.',
    ]);
    expect(await vote.page.locator('.run-nothing').allTextContents()).toEqual([
      'nothing here',
      '7 more segments left out',
    ]);
    expect(await vote.violations()).toEqual([]);
    expect(vote.complaints).toEqual([]);
  });

  it('opens a segment where it stands', async () => {
    await start();
    await pick('#1');
    await pick('#2');
    await open();
    await vote.page.locator('.run-segment').nth(1).click();
    expect((await vote.requests()).at(-1)).toEqual({
      method: 'openSegment',
      parameter: { id: { record: 1, index: 0 }, start: 1600, length: 11, beside: false },
    });
  });

  it('follows the picks, and stays open over a reload', async () => {
    await start();
    await pick('#1');
    await pick('#2');
    await open();
    await pick('#3');
    expect((await vote.requests()).slice(1)).toEqual([asked(1, 2)]);
    const saved = await vote.saved();
    await vote.page.close();
    await start(someComparison, saved);
    await vote.page.locator('.run').first().waitFor();
    expect(await vote.requests()).toEqual([asked(1, 2)]);
  });

  it('shows hostile texts as texts', async () => {
    const text = '<img src=x onerror="window.ran = true">\u202e';
    const segment = { group: 'check' as const, text, tokens: 3, start: 0, length: text.length };
    const side = { tokens: 3, segments: [segment], leftOut: 0 };
    await start({ ...someComparison, runs: [{ same: false, left: side, right: side }] });
    await pick('#1');
    await pick('#2');
    await open();
    await vote.page.locator('.run').first().waitFor();
    expect(await vote.page.locator('img').count()).toBe(0);
    expect(await vote.page.locator('.run-text').first().textContent()).toContain('‹U+202E›');
  });
});
