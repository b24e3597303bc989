import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { FactorsState } from '../../src/views/protocol/factors';
import { buildPage, type PageFiles } from '../support/clientPage';
import { agreementView, factorsState, profiles } from '../support/factorsStates';
import { type Options, StatePage } from '../support/statePage';

const hostile = '<img src=x onerror=alert(1)>\u202Egnp.exe `$(rm)` ';

function agreement(more: Partial<Parameters<typeof agreementView>[0]> = {}): FactorsState {
  const view = agreementView({ labels: 40, ...more });
  return factorsState({ tab: 'agreement', body: { kind: 'agreement', agreement: view } });
}

describe('the page of thought factors', () => {
  let browser: Browser;
  let files: PageFiles;
  let factors: StatePage<FactorsState>;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('factors');
  });
  afterEach(() => factors.page.close());
  afterAll(() => browser.close());

  const start = async (
    state: FactorsState,
    options?: Options,
  ): Promise<StatePage<FactorsState>> => {
    factors = await StatePage.open(browser, files, state, options);
    return factors;
  };

  it('sets right beside wrong, and names what it leaves out', async () => {
    const { page } = await start(factorsState({}));
    const heads = await page.locator('.shares thead th').allInnerTexts();
    expect(heads).toEqual(['Group', 'Right (4)', 'Wrong (2)', 'Wrong − right, points']);
    expect(await page.locator('.summary').innerText()).toContain('4 right, 2 wrong, 1 not judged');
    expect(await page.locator('.heat-map').count()).toBe(2);
    expect(await page.locator('.hint').innerText()).toContain('nobody judged');
  });

  it('says how far two sources agree on backtracks, where somebody spoke of them', async () => {
    const backtracks = { segments: 5, agreed: 2, elsewhere: 1, onlyGiven: 2, onlyReference: 0 };
    const { page } = await start(agreement({ backtracks }));
    const line = await page.locator('.backtracks').innerText();
    expect(line).toContain('2 of 5 agree · 1 returns elsewhere · 2 only for');
    await factors.page.close();
    const silent = await start(agreement());
    expect(await silent.page.locator('.backtracks').count()).toBe(0);
  });

  it('shows all together where nothing is to be set side by side', async () => {
    const { page } = await start(
      factorsState({ body: { kind: 'profile', profile: profiles(0, 3, 0) } }),
    );
    expect(await page.locator('.shares thead th').allInnerTexts()).toEqual(['Group', 'All']);
    expect(await page.locator('.heat-map').count()).toBe(1);
  });

  it('says every value of the matrix in words', async () => {
    const { page } = await start(factorsState({}));
    const cell = page.locator('.heat-map').first().locator('tbody tr').nth(1).locator('td').nth(1);
    expect(await cell.getAttribute('title')).toMatch(/^Plan → Plan: \d+, \d+.% of what follows$/);
    const shares = await page
      .locator('.heat-map')
      .first()
      .locator('tbody tr')
      .nth(1)
      .locator('td')
      .allInnerTexts();
    const sum = shares.reduce((total, text) => total + Number(text.replace('<', '')), 0);
    expect(Math.abs(sum - 100)).toBeLessThan(shares.length);
  });

  it('leaves repeats out, counts segments, unfolds factors, and remembers all of it', async () => {
    const { page } = await start(factorsState({}));
    await page.getByRole('button', { name: 'Without repeats' }).click();
    await page.getByRole('button', { name: 'Segments' }).click();
    await page.locator('[data-key="group:check"]').click();
    expect(await page.locator('.heat-map td.marked').first().innerText()).toBe('');
    expect(await page.locator('tr.factor').count()).toBeGreaterThan(1);
    expect(await factors.saved()).toEqual({
      measure: 'segments',
      repeats: false,
      unfolded: ['check'],
    });
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
    expect(focused).toBe('group:check');
  });

  it('remembers what it is about', async () => {
    const file = 'file:///work/a.jsonl';
    const id = { record: 3, index: 0 };
    const subject = { file, id, tab: 'profile', scope: 'file' } as const;
    await start(factorsState({}), { saved: { unfolded: ['check'], subject } });
    const other = { ...subject, tab: 'agreement' } as const;
    await factors.push({ ...factorsState({}), subject: other });
    expect(await factors.saved()).toMatchObject({ unfolded: ['check'], subject: other });
  });

  it('asks for another scope and tab', async () => {
    const { page } = await start(factorsState({}));
    await page.getByRole('button', { name: 'The whole file' }).click();
    await page.getByRole('tab', { name: 'Agreement of labels' }).click();
    expect(await factors.requests()).toEqual([
      { method: 'setScope', parameter: { scope: 'file' } },
      { method: 'showTab', parameter: { tab: 'agreement' } },
    ]);
  });

  it('says how far it is, and stops when asked', async () => {
    const loading = factorsState({ body: { kind: 'loading', message: 'Reading…' } });
    const { page } = await start(loading);
    await factors.progress({ done: 1200, total: 5000 });
    expect(await page.locator('.loading').innerText()).toContain('1,200 of 5,000');
    await page.locator('[data-key="cancel"]').click();
    expect(await factors.requests()).toEqual([{ method: 'cancel', parameter: {} }]);
    await factors.push(factorsState({ body: { kind: 'cancelled' } }));
    expect(await page.locator('.message').innerText()).toContain('Stopped');
  });

  it('gives the agreement with its interval, and goes to where two disagree', async () => {
    const { page } = await start(agreement());
    const headline = await page.locator('.headline').innerText();
    expect(headline).toMatch(/\d+.% agree · Cohen’s kappa 0\.\d\d \(95 % −?0\.\d\d to 0\.\d\d\)/);
    expect(await page.locator('.hint').innerText()).toContain('Confirm right labels');
    await page.locator('.disagreement').first().click();
    await page
      .locator('.disagreement')
      .nth(1)
      .click({ modifiers: ['Control'] });
    const [first, second] = await factors.requests();
    expect(first).toMatchObject({ method: 'openSegment', parameter: { beside: false } });
    expect(second).toMatchObject({ method: 'openSegment', parameter: { beside: true } });
  });

  it('compares other sources and levels', async () => {
    const { page } = await start(agreement());
    await page.locator('[data-key="given"]').selectOption('judge-v2');
    await page.locator('[data-key="level"]').selectOption('schoenfeld');
    expect(await factors.requests()).toEqual([
      {
        method: 'compare',
        parameter: { given: 'judge-v2', reference: 'user', level: 'groups' },
      },
      {
        method: 'compare',
        parameter: { given: 'labeller', reference: 'user', level: 'schoenfeld' },
      },
    ]);
  });

  it('says what to do where nobody has labelled anything', async () => {
    const { page } = await start(agreement({ labels: 0, sources: ['labeller'] }));
    expect(await page.locator('.message').innerText()).toContain('Alt+L');
  });

  it('shows what files and tools say as text', async () => {
    const { page } = await start({
      ...agreement({ quote: hostile, sources: ['labeller', 'user', hostile] }),
      fileName: hostile,
    });
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.quote').first().innerText()).toContain('<img src=x');
    expect(await page.locator('.quote').first().innerText()).toContain('‹U+202E›');
    expect(factors.complaints).toEqual([]);
    expect(await factors.violations()).toEqual([]);
    expect(factors.strangeRequests).toEqual([]);
  });

  it('tells why something could not be done, and why it could not be shown', async () => {
    const { page } = await start(factorsState({}), { refusal: 'The file is gone.' });
    await page.getByRole('button', { name: 'The whole file' }).click();
    await page.locator('.notice:not(:empty)').waitFor();
    expect(await page.locator('.notice').innerText()).toBe('The file is gone.');
    await factors.push(factorsState({ body: { kind: 'failed', message: 'No such record.' } }));
    expect(await page.locator('.message.failed').innerText()).toContain('No such record.');
  });
});
