import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { PruneState } from '../../src/views/protocol/prune';
import { buildPage, type PageFiles } from '../support/clientPage';
import {
  emptyView,
  pruneReplies,
  pruneRulesShown,
  pruneState,
  readingView,
} from '../support/pruneStates';
import { type Options, StatePage } from '../support/statePage';

describe('the page that prunes a file', () => {
  let browser: Browser;
  let files: PageFiles;
  let prune: StatePage<PruneState>;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('prune');
  });
  afterAll(() => browser.close());

  const start = async (state = pruneState(), options: Options = {}): Promise<void> => {
    prune = await StatePage.open(browser, files, state, { replies: pruneReplies, ...options });
  };
  const text = async (selector: string): Promise<string> =>
    ((await prune.page.locator(selector).first().textContent()) ?? '').replaceAll('\u00a0', ' ');
  const asked = async (method: string) =>
    (await prune.requests()).filter((each) => each.method === method).map((each) => each.parameter);

  it('says what stays of what was read', async () => {
    await start();
    expect(await text('[data-amount="trajectories"]')).toBe('Trajectories1,6044,09339 %');
    expect(await text('[data-amount="usd"]')).toBe('Cost$3.91$12.8430 %');
    expect(await text('.judges')).toBe(
      'Rewards that count: my-prm, weakest step. 2 verifiers of your own are asked, 1 of them left out: the Problems view says why.',
    );
    expect(await text('.head .summary:last-of-type')).toContain('4,096 records read, 3 records');
    expect(await prune.page.locator('.token-bin').count()).toBe(22);
  });

  it('says how many fall to each rule, and lists them', async () => {
    await start();
    expect(await text('[data-rule="verified"] .falls-words')).toBe('902 fall, 214 to this alone');
    expect(await prune.page.locator('[data-rule="majority"] .falls').isVisible()).toBe(false);
    await prune.page.locator('[data-rule="verified"] .falls').click();
    await prune.settled();
    const listing = { kind: 'dropped', rule: 'verified' };
    expect(await asked('page')).toContainEqual({ listing, from: 0, count: 100 });
    expect(await text('.choice-value[aria-pressed="true"]')).toBe(
      'Verifiers find nothing false 902',
    );
  });

  it('asks for other rules as they are set', async () => {
    await start();
    await prune.page.getByRole('checkbox', { name: 'Not cut off' }).check();
    expect(await asked('setRules')).toEqual([{ rules: { ...pruneRulesShown, finished: true } }]);
    await prune.page.getByLabel('Most output tokens, tokens').fill('4000');
    await prune.page.getByLabel('One per approach', { exact: true }).last().selectOption('moves');
    await prune.page.getByRole('checkbox', { name: 'Right answer' }).uncheck();
    await prune.settled();
    expect((await asked('setRules')).at(-1)).toEqual({
      rules: {
        'max-tokens': 4000,
        finished: true,
        'no-loops': true,
        verified: true,
        distinct: 'moves',
        'at-most': 4,
      },
    });
    await prune.page.getByRole('button', { name: 'Without rules' }).click();
    await prune.settled();
    expect((await asked('setRules')).at(-1)).toEqual({ rules: {} });
  });

  it('switches a number on at what people mostly ask, and follows its slider', async () => {
    await start(pruneState(undefined, {}));
    await prune.page.getByRole('checkbox', { name: 'Most per problem' }).check();
    await prune.settled();
    expect((await asked('setRules')).at(-1)).toEqual({ rules: { 'at-most': 4 } });
    const tokens = prune.page.getByLabel('Most output tokens, slider');
    // Nothing in the file is longer.
    expect(await tokens.getAttribute('max')).toBe('11000');
    await prune.page.getByLabel('Most per problem, slider').fill('7');
    await prune.settled();
    expect((await asked('setRules')).at(-1)).toEqual({ rules: { 'at-most': 7 } });
    expect(await prune.page.getByLabel('Most per problem, trajectories').inputValue()).toBe('7');
  });

  it('takes no number that a rule does not allow', async () => {
    await start();
    const box = prune.page.getByLabel('Most output tokens, tokens');
    await box.fill('0');
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    expect(await asked('setRules')).toEqual([]);
    await box.blur();
    expect(await box.inputValue()).toBe('8000');
  });

  it('opens what is listed, beside with Ctrl', async () => {
    await start();
    await prune.page.locator('[data-row="1"]').click();
    await prune.page.locator('.pruned-list').press('ArrowDown');
    await prune.page.locator('.pruned-list').press('Control+Enter');
    expect(await asked('open')).toEqual([
      { id: { record: 1, index: 0 }, beside: false },
      { id: { record: 4, index: 0 }, beside: true },
    ]);
  });

  it('lists what stays', async () => {
    await start();
    await prune.page.getByRole('button', { name: 'Kept 1,604' }).click();
    await prune.settled();
    expect(await asked('page')).toContainEqual({
      listing: { kind: 'kept' },
      from: 0,
      count: 100,
    });
  });

  it('shows the first row of a format, and writes it', async () => {
    await start();
    expect(await text('.preview')).toContain('"answer": "10"');
    await prune.page.getByLabel('Format').selectOption('pairs');
    await prune.page.getByLabel('Kind of file').selectOption('parquet');
    await prune.settled();
    expect(await asked('preview')).toContainEqual({ format: 'pairs' });
    await prune.page.getByRole('button', { name: 'Export…' }).click();
    await prune.page.getByRole('button', { name: 'Copy as Command' }).click();
    const kind = { format: 'pairs', container: 'parquet' };
    expect(await asked('exportRows')).toEqual([kind]);
    expect(await asked('copyCommand')).toEqual([kind]);
    expect(await prune.saved()).toEqual({ ...kind, file: 'file:///work/rollouts.jsonl' });
  });

  it('says how far a file is read, and what waits for the rest', async () => {
    await start(pruneState({ kind: 'view', view: readingView }, { right: true, majority: true }));
    expect(await text('.head .summary:last-of-type')).toBe('1,210 of 4,096 records read so far.');
    expect(await text('[data-rule="majority"] .falls-words')).toBe('waits until all is read');
    await prune.send({ kind: 'view', view: { ...readingView, waiting: [] } });
    await prune.settled();
    expect(await prune.page.locator('[data-rule="majority"] .falls').isVisible()).toBe(false);
  });

  it('shows the newest that was pushed before the host answers', async () => {
    await start(pruneState({ kind: 'view', view: emptyView }));
    await prune.page.addInitScript(() => {
      window.pageTest.delay = 300;
    });
    await prune.page.reload();
    await prune.page.waitForFunction(() => window.pageTest.posted.length > 0);
    await prune.push(pruneState({ kind: 'view', view: emptyView }));
    await prune.send({ kind: 'view', view: readingView });
    await prune.page.waitForTimeout(400);
    expect(await text('[data-amount="problems"] .kept')).toBe('431');
  });

  it('says why nothing can be shown, and tries again', async () => {
    await start(pruneState({ kind: 'failed', message: 'The disk is gone.' }));
    expect(await text('.message.failed')).toContain('The disk is gone.');
    await prune.page.getByRole('button', { name: 'Try Again' }).click();
    expect(await asked('again')).toHaveLength(1);
    await prune.push(pruneState({ kind: 'view', view: emptyView }, {}));
    await prune.settled();
    expect(await text('.pruned-list .hint')).toBe('None.');
  });

  it('shows what the host refuses', async () => {
    await start(pruneState(), { refusal: 'This file is pruned no longer.' });
    await prune.page.getByRole('checkbox', { name: 'Not cut off' }).check();
    await prune.settled();
    expect(await text('.notice')).toBe('This file is pruned no longer.');
  });

  it('shows texts of the file as they are', async () => {
    await start();
    const row = prune.page.locator('[data-row="4"] .column-problem');
    expect(await row.textContent()).toBe('<b>Hostile</b> ‹U+202E› problem');
    expect(prune.complaints).toEqual([]);
    expect(await prune.violations()).toEqual([]);
    expect(prune.strangeRequests).toEqual([]);
  });
});
