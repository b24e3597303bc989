import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { RewardsState } from '../../src/views/protocol/rewards';
import { buildPage, type PageFiles } from '../support/clientPage';
import { rewardLines, rewardReport, rewardsState } from '../support/rewardsStates';
import { type Options, StatePage } from '../support/statePage';

const hostile = '<img src=x onerror=alert(1)>\u202Egnp.exe `$(rm)` ';

describe('the page of rewards', () => {
  let browser: Browser;
  let files: PageFiles;
  let rewards: StatePage<RewardsState>;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('rewards');
  });
  afterEach(() => rewards.page.close());
  afterAll(() => browser.close());

  const start = async (state: Partial<RewardsState> = {}, options?: Options) => {
    rewards = await StatePage.open(browser, files, rewardsState(state), options);
    return rewards.page;
  };
  const texts = async (selector: string): Promise<string[]> =>
    (await rewards.page.locator(selector).allInnerTexts()).map((each) =>
      each.replaceAll('\u00a0', ' '),
    );

  it('draws a line for each source that rates steps, siblings behind, and marks the first bad step', async () => {
    const page = await start();
    const drawing = page.locator('.chart-drawing').first();
    const names = await drawing
      .locator('[data-line]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-line')));
    expect(names).toEqual(['Recorded', 'qwen-prm']);
    expect(await drawing.locator('[data-behind]').count()).toBe(8);
    expect(await drawing.locator('[data-mark]').getAttribute('data-mark')).toBe('first bad step');
    // Most of the rewards are high, and run above its name.
    const name = drawing.locator('text', { hasText: 'first bad step' });
    expect(Number(await name.getAttribute('y'))).toBeGreaterThan(100);
    expect((await texts('.hint'))[0]).toContain('8 siblings of 8, rated by qwen-prm');
    expect(await texts('[aria-label="Sources of rewards"] tbody tr')).toEqual([
      expect.stringMatching(
        /^Recorded\s+0\s+14\s+−1\s+step 10: −1\s+right 1, neutral 0, wrong −1$/,
      ),
      expect.stringMatching(/^qwen-prm\s+–\s+14\s+0\.\d+\s+step 10: 0\.\d+\s+chances from 0 to 1$/),
      expect.stringMatching(/^Verifiers\s+0\.75\s+0\s+–\s+–\s+–$/),
    ]);
  });

  it('goes to the step that is clicked, or chosen by keys', async () => {
    const page = await start();
    await page.locator('[data-key="bad:recorded"]').click();
    const plot = page.locator('[data-key="along:plot"]');
    const box = await plot.boundingBox();
    await plot.click({ position: { x: (box?.width ?? 0) - 14, y: 60 } });
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const asked = await rewards.requests();
    expect(asked.map(({ method }) => method)).toEqual(['openStep', 'openStep', 'openStep']);
    expect(asked.map(({ parameter }) => parameter)).toEqual([
      { start: 540, end: 598 },
      { start: 780, end: 838 },
      expect.objectContaining({ start: expect.any(Number) as number }),
    ]);
  });

  it('says how far rewards agree, the one that counts in bold', async () => {
    await start();
    const rows = await texts('[aria-label="Agreement with the outcome"] tbody tr');
    expect(rows[0]).toMatch(/^Recorded\s+outcome\s+96\s+0\.\d\d\s+\d+ % at 0\.5\s+\d+ %$/);
    expect(rows.some((row) => /^qwen-prm, product of steps\s+process/.test(row))).toBe(true);
    expect(await texts('tr.chosen th')).toEqual(['qwen-prm, weakest step']);
    expect(await texts('[aria-label="First wrong step"] tbody th')).toContain('qwen-prm');
    expect((await texts('[aria-label="Two sources"] tbody tr'))[0]).toMatch(
      /^Recorded and qwen-prm\s+96\s+−?0\.\d\d\s+−?0\.\d\d\s+384\s+0\.\d\d$/,
    );
    expect((await texts('.hint')).join(' ')).toContain('1 record cannot be read.');
  });

  it('draws best of n by outcome and by process below what any ranking reaches', async () => {
    const page = await start();
    const drawing = page.locator('.chart-drawing').nth(1);
    const names = await drawing
      .locator('[data-line]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-line')));
    expect(names.slice(0, 2)).toEqual(['Recorded', 'Recorded, weakest step']);
    expect(names.at(-1)).toBe('any of them right');
    expect(await drawing.locator('[data-limit]').getAttribute('data-limit')).toBe(
      'taken by chance',
    );
  });

  it('asks for the trajectory, for another source, and to stop and begin again', async () => {
    const page = await start({ report: { kind: 'loading', message: 'Comparing…' } });
    await rewards.progress({ done: 12, total: 96, what: 'records' });
    expect(await page.locator('.done').innerText()).toBe('12 of 96 records');
    await page.locator('[data-key="open"]').click();
    await page.locator('[data-key="source"]').click();
    await page.locator('[data-key="cancel"]').click();
    await rewards.push(rewardsState({ report: { kind: 'cancelled' } }));
    await page.locator('[data-key="again"]').click();
    expect((await rewards.requests()).map(({ method }) => method)).toEqual([
      ...['openTrajectory', 'chooseSource', 'cancel', 'again'],
    ]);
  });

  it('says what is missing', async () => {
    const page = await start({
      lines: {
        kind: 'known',
        value: { thoughtTokens: 9, sources: [], siblings: [], siblingCount: 0 },
      },
      report: {
        kind: 'known',
        value: {
          ...{ trajectories: 1, judged: 0, unreadable: 0 },
          ...{ choices: [], pairs: [], firstErrors: [] },
        },
      },
    });
    const hints = (await texts('.hint')).join(' ');
    expect(hints).toContain('Nobody rates this trajectory');
    expect(hints).toContain('Nobody rates a trajectory of it.');
    expect(await page.innerText('body')).not.toMatch(/NaN|undefined|Infinity/);
    const [recorded] = rewardLines().sources;
    const sources = recorded ? [{ ...recorded, points: [] }] : [];
    await rewards.push(
      rewardsState({ lines: { kind: 'known', value: { ...rewardLines(), sources } } }),
    );
    expect((await texts('.hint'))[0]).toContain('No source rates its steps.');
    expect(rewards.complaints).toEqual([]);
  });

  it('remembers what it is about, and tells why something failed', async () => {
    const page = await start({}, { refusal: 'The file is gone.' });
    expect(await rewards.saved()).toEqual({ subject: rewardsState().subject });
    await page.locator('[data-key="open"]').click();
    await page.locator('.notice:not(:empty)').waitFor();
    expect(await page.locator('.notice').innerText()).toBe('The file is gone.');
    await rewards.push(rewardsState({ lines: { kind: 'failed', message: 'No such record.' } }));
    expect(await page.locator('.message.failed').innerText()).toContain('No such record.');
  });

  it('shows what files say as text', async () => {
    const page = await start({
      fileName: hostile,
      chosen: hostile,
      lines: { kind: 'known', value: rewardLines(hostile) },
      report: { kind: 'known', value: rewardReport(hostile) },
    });
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toContain('<img src=x');
    expect(rewards.complaints).toEqual([]);
    expect(await rewards.violations()).toEqual([]);
    expect(rewards.strangeRequests).toEqual([]);
  });
});
