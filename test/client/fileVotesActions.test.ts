import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { fileVoteReport } from '../../src/analysis/votes/fileReport';
import { filesIn, type FileVotesState } from '../../src/views/protocol/fileVotes';
import { buildPage, type PageFiles } from '../support/clientPage';
import { alone, compared, fileVotesState, votesOf } from '../support/fileVotesStates';
import { type Options, StatePage } from '../support/statePage';

describe('the page of the votes of a file', () => {
  let browser: Browser;
  let files: PageFiles;
  let votes: StatePage<FileVotesState>;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('fileVotes');
  });
  afterAll(() => browser.close());

  const start = async (state: FileVotesState, options?: Options): Promise<void> => {
    votes = await StatePage.open(browser, files, state, options);
  };
  const texts = async (selector: string): Promise<string[]> =>
    (await votes.page.locator(selector).allTextContents()).map((each) =>
      each.replaceAll('\u00a0', ' '),
    );
  const places = (): Promise<string[]> => texts('.layer .column-place');
  const show = (name: string): Promise<void> =>
    votes.page.getByRole('button', { name, exact: false }).first().click();

  it('says how often each method is right, how surely, and against the majority', async () => {
    await start(alone);
    expect(await texts('.accuracy tbody tr')).toEqual([
      'Majority25 %5–70 % 1 of 4 judged',
      'Weighted by reward75 %30–95 % 3 of 4 judged+50 points +2 −0, p = 0.50',
      'Best of N75 %30–95 % 3 of 4 judged+50 points +2 −0, p = 0.50',
    ]);
    expect(await votes.page.locator('.delta').first().getAttribute('title')).toContain(
      'right where the majority is wrong on 2',
    );
  });

  it('says what is missing', async () => {
    await start(alone);
    expect(await texts('.missing li')).toEqual([
      '2 of 6 problems are without a gold answer or verdicts: nobody can say whether they are right.',
      '2 of 6 problems are without a reward for each sibling: Weighted by reward · Best of N cannot decide.',
      expect.stringContaining('All 6 problems are without rewards of steps: PRM, weakest step'),
      'All 6 problems are without log-probabilities of the tokens: Weighted by logprob · CISC cannot decide.',
      expect.stringContaining('log-probabilities of the most likely tokens'),
    ]);
  });

  it('lists the problems that are worth a look, and others when asked', async () => {
    await start(alone);
    expect(await places()).toEqual(['#11', '#21', '#31', '#51']);
    await show('No method right');
    expect(await places()).toEqual(['#21']);
    expect(await texts('.layer .finding')).toEqual(['no method right']);
    await show('All 6');
    expect(await places()).toHaveLength(6);
  });

  it('names what each method elects where they disagree', async () => {
    await start(alone);
    expect(await votes.page.locator('.finding').first().getAttribute('title')).toBe(
      '0.25: Majority; 0.5: Weighted by reward, Best of N',
    );
  });

  it('lists the answers of the method that is chosen, and sorts by any column', async () => {
    await start(alone);
    const answers = (): Promise<string[]> => texts('.layer .column-answer');
    expect(await answers()).toEqual(['0.25wrong', '15:00wrong', 'nobody', '1/6wrong']);
    await votes.page.getByRole('radio', { name: 'Best of N' }).check();
    expect(await answers()).toEqual(['0.5right', '15:00wrong', 'no data', '1/36right']);
    await votes.page.getByRole('button', { name: 'Answer', exact: true }).click();
    expect(await places()).toEqual(['#21', '#11', '#51', '#31']);
    await votes.page.getByRole('button', { name: 'Answer', exact: true }).click();
    expect(await places()).toEqual(['#11', '#51', '#21', '#31']);
    expect(
      await votes.page.getByRole('columnheader', { name: 'Answer' }).getAttribute('aria-sort'),
    ).toBe('descending');
  });

  it('opens the vote of a problem by a click, by Enter, and with Ctrl in a tab', async () => {
    await start(alone);
    await votes.page.locator('.layer .column-problem').nth(1).click();
    await votes.page.locator('.problem-list').focus();
    await votes.page.keyboard.press('ArrowDown');
    await votes.page.keyboard.press('Enter');
    await votes.page.keyboard.press('End');
    await votes.page.keyboard.press('Control+Enter');
    const opened = (record: number, inTab: boolean): object => ({
      method: 'openVote',
      parameter: { id: { record, index: 0 }, side: 'file', inTab },
    });
    expect(await votes.requests()).toEqual([
      opened(20, false),
      opened(30, false),
      opened(50, true),
    ]);
  });

  it('is reached and worked by keys alone', async () => {
    await start(alone);
    for (let press = 0; press < 30; press++) {
      await votes.page.keyboard.press('Tab');
      const role = await votes.page.evaluate(() => document.activeElement?.getAttribute('role'));
      if (role === 'grid') {
        break;
      }
    }
    await votes.page.keyboard.press('j');
    const current = votes.page.locator('.row[aria-selected="true"]');
    expect(await current.locator('.column-place').textContent()).toBe('#21');
    expect(await votes.page.locator('.problem-list').getAttribute('aria-activedescendant')).toBe(
      await current.getAttribute('id'),
    );
  });

  it('says what a method gained and lost against the baseline', async () => {
    await start(compared);
    expect((await texts('.baseline'))[0]).toContain(
      'before.jsonl: 3 problems in both, 3 only here, 1 only there',
    );
    expect((await texts('.accuracy tbody tr'))[0]).toContain('±0 points +1 −1, p = 1.0');
    await show('Both wrong');
    expect(await texts('.layer .column-baseline')).toEqual(['13:00wrongboth wrong']);
    await show('Gained');
    expect(await places()).toEqual(['#1']);
    await show('Lost');
    expect(await places()).toEqual(['#51']);
    await show('Only there');
    expect(await texts('.layer .column-problem')).toEqual(['How many corners has a cube?']);
  });

  it('opens the vote in the baseline from its cell, by Shift, and where only that has it', async () => {
    await start(compared, { saved: { choice: 'gained' } });
    await votes.page.locator('.layer .column-baseline').click();
    await votes.page.locator('.problem-list').focus();
    await votes.page.keyboard.press('Shift+Enter');
    await show('Only there');
    await votes.page.locator('.layer .column-problem').click();
    const there = (record: number): object => ({
      method: 'openVote',
      parameter: { id: { record, index: 0 }, side: 'baseline', inTab: false },
    });
    expect(await votes.requests()).toEqual([there(10), there(10), there(30)]);
  });

  it('asks for a baseline, and does without', async () => {
    await start(alone);
    await votes.page.getByText('Compare with Another File…').click();
    await votes.push(compared);
    await votes.page.getByText('Without', { exact: true }).click();
    expect((await votes.requests()).map(({ method }) => method)).toEqual([
      'chooseBaseline',
      'dropBaseline',
    ]);
  });

  it('comes back as it was', async () => {
    await start(compared);
    await show('Both wrong');
    await votes.page.getByRole('radio', { name: 'Best of N' }).check();
    await votes.page.getByRole('button', { name: 'Siblings' }).click();
    const saved = await votes.saved();
    expect(filesIn(saved)).toEqual(compared.files);
    await votes.page.close();
    await start(compared, { saved });
    expect(await votes.page.getByRole('radio', { name: 'Best of N' }).isChecked()).toBe(true);
    expect(
      await votes.page.getByRole('button', { name: 'Both wrong' }).getAttribute('aria-pressed'),
    ).toBe('true');
    expect(
      await votes.page.getByRole('columnheader', { name: 'Siblings' }).getAttribute('aria-sort'),
    ).toBe('ascending');
  });

  it('shows how far the reading is, and gives it up and begins it again', async () => {
    await start(fileVotesState({ kind: 'loading', message: 'Counting the votes…' }));
    await votes.progress({ done: 1200, total: 5000, what: 'records' });
    expect(await texts('.message.loading p')).toEqual([
      'Counting the votes… 1,200 of 5,000 records',
    ]);
    await votes.page.getByText('Stop', { exact: true }).click();
    await votes.push(fileVotesState({ kind: 'cancelled' }));
    await votes.page.getByText('Read Again').click();
    expect((await votes.requests()).map(({ method }) => method)).toEqual(['cancel', 'again']);
  });

  it('keeps thousands of problems in a list of which a few are elements, and says its bound', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({
      key: String(at),
      gold: '1',
      answers: at % 2 === 0 ? ['1'] : ['2'],
    }));
    const report = fileVoteReport(votesOf(...many), undefined, 2500);
    await start(fileVotesState({ kind: 'report', report }), { saved: { choice: 'all' } });
    expect(await votes.page.locator('.problem-list').getAttribute('aria-rowcount')).toBe('2501');
    expect(await votes.page.locator('.layer .row').count()).toBeLessThan(60);
    expect((await texts('.hint'))[0]).toContain('500 problems more are not listed');
    await votes.page.locator('.problem-list').focus();
    await votes.page.keyboard.press('End');
    expect((await places()).at(-1)).toBe('#29991');
  });

  it('shows hostile texts as they stand', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e';
    const report = fileVoteReport(
      votesOf({ key: hostile, problem: hostile, gold: hostile, answers: [hostile, 'b'] }),
    );
    await start(fileVotesState({ kind: 'report', report }, { fileName: hostile }));
    expect(await votes.page.locator('img').count()).toBe(0);
    expect((await texts('h1'))[0]).toContain('<img src=x onerror=alert(1)>‹U+202E›');
    expect(await votes.violations()).toEqual([]);
    expect(votes.complaints).toEqual([]);
  });
});
