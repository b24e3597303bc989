import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { profileForModel } from '../../src/analysis/cost/profiles/profileForModel';
import { budgetInputs } from '../../src/analysis/cost/training/budgetInputs';
import type { BudgetSeed, BudgetState } from '../../src/views/protocol/budget';
import { BudgetPage, budgetState, buildBudgetPage, measuredSeed } from '../support/budgetPage';
import type { PageFiles } from '../support/clientPage';
import type { Options } from '../support/statePage';

const hostile = '<img src=x onerror=alert(1)>\u202Egnp.exe';

describe('the page of the training budget', () => {
  let browser: Browser;
  let files: PageFiles;
  let budget: BudgetPage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildBudgetPage();
  });
  afterEach(async () => {
    expect(budget.complaints).toEqual([]);
    expect(await budget.violations()).toEqual([]);
    await budget.page.close();
  });
  afterAll(() => browser.close());

  const start = async (state: BudgetState, options?: Options): Promise<BudgetPage> => {
    budget = await BudgetPage.open(browser, files, state, options);
    return budget;
  };
  const answer = (): Promise<string> => budget.page.locator('.answer-line').innerText();

  it('has a slider and a box for every input, with its default and where that is from', async () => {
    const { page } = await start(budgetState());
    expect(await page.locator('.input-row').count()).toBe(budgetInputs.length);
    for (const { name, source, id } of budgetInputs) {
      const row = page.locator('.input-row', { has: page.locator(`#${id}`) });
      expect(await row.getByLabel(name, { exact: false }).count(), name).toBeGreaterThan(1);
      const text = await row.locator('.input-source').innerText();
      expect(text).toMatch(/^Default [\d.,]+: /);
      if (!id.endsWith('Billions')) {
        expect(text).toContain(source);
      }
    }
  });

  it('says what a corpus costs, where the dollars go, and how each figure comes about', async () => {
    const { page } = await start(budgetState());
    expect(await answer()).toMatch(/^A corpus of 10 million problems costs \$\d+ million\.$/);
    const stages = await page.locator('.stage-table tbody th').allInnerTexts();
    expect(stages).toEqual(['Generate', 'Judge', 'Verify', 'Train']);
    expect(await page.locator('.stage-part').count()).toBe(4);
    const formulas = await page.locator('.figure-formula').allInnerTexts();
    expect(formulas).toHaveLength(7);
    expect(formulas[0]).toContain('10 million problems × 1,000 each');
  });

  it('begins with the figures of the file at hand, and says so', async () => {
    const { page } = await start(budgetState(measuredSeed()));
    expect(await answer()).toMatch(/problems like those of rollouts\.jsonl costs/);
    expect(await page.locator('.seed').innerText()).toBe(
      'Seeded from rollouts.jsonl: the first 500 of 12,000 trajectories, 1,500 problems.',
    );
    expect(await page.locator('#trajectoriesPerProblem').inputValue()).toBe('8');
    expect(await page.locator('#keepRate').inputValue()).toBe('0.25');
  });

  it('follows a slider with the keyboard and a box, and keeps what was set', async () => {
    const { page } = await start(budgetState(measuredSeed()));
    const before = await answer();
    const slider = page.getByLabel('Problems, slider');
    await slider.focus();
    await page.keyboard.press('End');
    expect(await page.locator('#problems').inputValue()).toBe('1000000000');
    expect(await slider.getAttribute('aria-valuetext')).toBe('1,000,000,000 problems');
    expect(await answer()).toContain('A corpus of 1 billion problems');
    await page.locator('#problems').fill('5000000');
    expect(await answer()).toContain('A corpus of 5 million problems');
    expect(await budget.saved()).toEqual({
      changed: { problems: 5e6 },
      file: 'file:///work/rollouts.jsonl',
    });
    await page.getByRole('button', { name: 'Problems: take the default' }).click();
    expect(await answer()).toBe(before);
  });

  it('says the range for what is out of it, and goes on with the value before', async () => {
    const { page } = await start(budgetState());
    const before = await answer();
    const box = page.locator('#keepRate');
    await box.fill('2');
    expect(await page.locator('#keepRate-problem').innerText()).toBe('From 0 to 1');
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    expect(await answer()).toBe(before);
    await box.blur();
    expect(await box.inputValue()).toBe('0.05');
    expect(await page.locator('#keepRate-problem').innerText()).toBe('');
  });

  it('is as it was after its script was gone', async () => {
    const saved = { changed: { problems: 3e6, epochs: 2 }, file: 'file:///work/rollouts.jsonl' };
    const { page } = await start(budgetState(measuredSeed()), { saved });
    expect(await answer()).toContain('A corpus of 3 million problems');
    await page.getByRole('button', { name: 'Take all defaults' }).click();
    expect(await answer()).toContain('A corpus of 10 million problems');
    expect(await page.getByRole('button', { name: 'Take all defaults' }).isVisible()).toBe(false);
  });

  it('follows another profile, with the focus where it was', async () => {
    const { page } = await start(budgetState());
    const before = await answer();
    await page.locator('#problems').focus();
    const profile = profileForModel('llama-3.1-8b') ?? budgetState().profile;
    await budget.push({ ...budgetState(), profile });
    expect(await answer()).not.toBe(before);
    expect(await page.locator('#generatorBillions').inputValue()).toBe('8.03');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('problems');
    await page.getByRole('button', { name: 'Choose another serving profile' }).click();
    expect(await budget.requests()).toEqual([{ method: 'selectServingProfile', parameter: {} }]);
  });

  it('shows texts of files as they are', async () => {
    const seed: BudgetSeed = {
      kind: 'file',
      file: 'file:///a',
      fileName: hostile,
      reading: { kind: 'failed', message: hostile },
    };
    const { page } = await start(budgetState(seed), { refusal: hostile });
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.seed').innerText()).toContain('<img src=x');
    await budget.push(budgetState(measuredSeed(hostile)));
    expect(await page.locator('img').count()).toBe(0);
    await page.getByRole('button', { name: 'Choose another serving profile' }).click();
    await page.waitForFunction(() => document.querySelector('.notice')?.textContent !== '');
    expect(budget.strangeRequests).toEqual([]);
  });
});
