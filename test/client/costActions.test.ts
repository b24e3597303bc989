import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import { defaultProfiles } from '../../src/analysis/cost/servingProfile';
import type { CostState } from '../../src/views/protocol/cost';
import { buildPage, type PageFiles } from '../support/clientPage';
import { type CostSketch, costState, groupOf } from '../support/costStates';
import { type Options, StatePage } from '../support/statePage';

const hostile = '<img src=x onerror=alert(1)>\u202Egnp.exe `$(rm)` ';

describe('the page of cost', () => {
  let browser: Browser;
  let files: PageFiles;
  let cost: StatePage<CostState>;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildPage('cost');
  });
  afterEach(() => cost.page.close());
  afterAll(() => browser.close());

  const start = async (sketch: CostSketch = {}, options?: Options) => {
    cost = await StatePage.open(browser, files, costState(sketch), options);
    return cost.page;
  };
  const texts = async (selector: string): Promise<string[]> =>
    (await cost.page.locator(selector).allInnerTexts()).map((each) =>
      each.replaceAll('\u00a0', ' '),
    );

  it('draws cache and batch along the trajectory, with its segments and its limit', async () => {
    const page = await start();
    const drawing = page.locator('.chart-drawing').first();
    expect(await drawing.locator('[data-limit]').getAttribute('data-limit')).toMatch(
      /^memory beside the weights ÷ batch \d+$/,
    );
    expect(await drawing.locator('[data-mark]').getAttribute('data-mark')).toBe(
      'end of the prompt',
    );
    expect(await drawing.locator('[data-group]').count()).toBeGreaterThan(20);
    const words = await drawing.locator('text').allTextContents();
    expect(words).toEqual(expect.arrayContaining(['KV cache', 'tokens of the sequence', '2k']));
    expect(words.some((each) => /^\d\.\d\d GB$/.test(each))).toBe(true);
    const [, batch] = await page.locator('.chart-drawing').all();
    expect(await batch?.locator('text').allTextContents()).toContain('1k');
    // Where the prompt ends the lines run below its name.
    for (const chart of await page
      .locator('.chart-drawing')
      .all()
      .then((all) => all.slice(0, 2))) {
      const name = chart.locator('text', { hasText: 'end of the prompt' });
      expect(Number(await name.getAttribute('y'))).toBeLessThan(60);
    }
    expect(await texts('.hint')).toContainEqual(
      expect.stringMatching(
        /^What binds: FLOPs .* up to [\d,]+ tokens, .*memory from [\d,]+ on\.$/,
      ),
    );
  });

  it('reads the values at a length, and names the segment there', async () => {
    const page = await start();
    const plot = page.locator('.chart-plot').first();
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const box = await plot.boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 80);
    const legend = await texts('.chart >> nth=0 >> .chart-legend > *');
    expect(legend[0]).toMatch(/^tokens of the sequence: \d,\d{3} \([A-Z][a-z ]+\)$/);
    expect(legend[1]).toMatch(/^needed\s*\d\.\d\d GB$/);
  });

  it('reads the bars of a group', async () => {
    const page = await start();
    const plot = page.locator('[data-key="spends:plot"]');
    await plot.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const legend = await texts('.chart:has([data-key="spends:plot"]) .chart-legend > *');
    expect(legend[0]).toBe('Plan');
    expect(legend[1]).toMatch(/^tokens\s*[\d,]+ \(\d+ %\)$/);
    expect(legend[2]).toMatch(/^KV byte-seconds\s*[\d.]+ GB·s \(\d+ %\)$/);
    await page.locator('[data-key="spends:CSV"]').click();
    const [copied] = await cost.requests();
    const { text } = copied?.parameter as { text: string };
    expect(text).toMatch(/^thought factor group,tokens,KV byte-seconds,dollars\nRestate goal,\d+,/);
    expect(text).toMatch(/\nAbandoned branches,\d+,[\d.]+,0\.\d+\n/);
  });

  it('begins with the figures that matter most, the API that was called among them', async () => {
    await start();
    expect(await texts('.headline-figure dt')).toEqual([
      'Self-hosted',
      'By API',
      'Per million output tokens',
      'KV cache at the end, needed',
      'KV cache held over time',
      'Batch at this length',
    ]);
    expect(await texts('.headline-figures .value')).toEqual([
      expect.stringMatching(/^\$0\.\d+$/),
      expect.stringMatching(/^\$0\.\d+$/),
      expect.stringMatching(/^\$\d\.\d\d$/),
      expect.stringMatching(/ GB$/),
      expect.stringMatching(/ GB·s$/),
      expect.stringMatching(/^\d+$/),
    ]);
    await cost.push(costState({ trajectory: { model: 'my-own-model' } }));
    expect(await texts('.headline-figure dt')).not.toContain('By API');
  });

  it('unfolds a group into its factors, and remembers it', async () => {
    const page = await start();
    await page.locator('[data-key="group:check"]').click();
    expect(await page.locator('tr.factor').count()).toBeGreaterThan(1);
    expect(await cost.saved()).toEqual({ unfolded: ['check'] });
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
    expect(focused).toBe('group:check');
  });

  it('remembers what it is about, whether that can be read or not', async () => {
    const subject = { file: 'file:///work/a.jsonl', id: { record: 3, index: 0 } };
    await start({}, { saved: { unfolded: ['check'], subject } });
    expect(await cost.page.locator('tr.factor').count()).toBeGreaterThan(1);
    const other = { ...subject, file: 'file:///work/b.jsonl' };
    await cost.push({ kind: 'failed', message: 'It is gone.', subject: other });
    expect(await cost.saved()).toEqual({ unfolded: ['check'], subject: other });
  });

  it('shows every figure with its formula', async () => {
    const page = await start();
    const figures = await page.locator('.profiles tbody tr').count();
    expect(await page.locator('.profiles .formula').count()).toBe(figures);
    await page.locator('[data-key="formula:figure:0:kvBytes"] summary').click();
    expect(await page.locator('[data-key="formula:figure:0:kvBytes"]').innerText()).toContain(
      '2 × 126 layers × 8 KV heads × 128 × 2 B = 516,096 B per token',
    );
    await page.locator('[data-key="formula:votes"] summary').click();
    expect(await page.locator('[data-key="formula:votes"]').innerText()).toMatch(
      /memory saved: 2,496 of [\d,]+ tokens/,
    );
  });

  it('follows the profile, and keeps what is unfolded', async () => {
    const [, second] = defaultProfiles;
    const page = await start();
    await page.locator('[data-key="formula:figure:0:batch"] summary').click();
    await cost.push(costState(second === undefined ? {} : { profile: second }));
    expect((await texts('.profile b'))[0]).toBe(second?.name);
    expect(await page.locator('[data-key="formula:figure:0:batch"][open]').count()).toBe(1);
  });

  it('asks for another profile, for one beside it, and for the trajectory', async () => {
    const [, second] = defaultProfiles;
    const page = await start();
    await page.locator('[data-key="profile"]').click();
    await page.locator('[data-key="beside"]').selectOption(second?.id ?? '');
    await page.locator('[data-key="open"]').click();
    expect(await cost.requests()).toEqual([
      { method: 'selectServingProfile', parameter: {} },
      { method: 'compareWith', parameter: { profile: second?.id } },
      { method: 'openTrajectory', parameter: {} },
    ]);
    await cost.push(costState(second === undefined ? {} : { beside: second }));
    expect(await page.locator('.profiles thead th').count()).toBe(3);
    expect(await page.locator('[data-key="beside"]').inputValue()).toBe(second?.id);
  });

  it('says what is missing', async () => {
    await start({
      trajectory: { model: undefined, usage: undefined } as never,
      settled: -1,
      group: { kind: 'known', group: groupOf([{ tokens: 900, answer: '1' }], 420, '') },
    });
    const hints = (await texts('.hint')).join(' ');
    expect(hints).toContain('no siblings');
    expect(hints).toContain('names no model');
    expect(hints).toContain('No answer was stated on the way');
    expect(await texts('.api td.words')).toContain('This model has no API price in the list.');
    await cost.push(costState({ group: { kind: 'failed', message: hostile } }));
    expect((await texts('.hint')).join(' ')).toContain('could not be read: <img src=x');
  });

  it('works without a thought and without any token', async () => {
    const page = await start({ segments: 0, settled: -1 });
    expect((await texts('.hint')).join(' ')).toContain('no thought to take apart');
    await cost.push(costState({ segments: 0, settled: -1, prompt: 0, answer: 0 }));
    expect((await texts('.hint')).join(' ')).toContain('has no output');
    expect(await page.innerText('body')).not.toMatch(/NaN|undefined|Infinity/);
    expect(cost.complaints).toEqual([]);
  });

  it('shows what files and tools say as text', async () => {
    const page = await start({
      fileName: hostile,
      trajectory: { model: hostile },
      group: {
        kind: 'known',
        group: groupOf(
          [
            { tokens: 900, answer: hostile },
            { tokens: 700, answer: '42' },
          ],
          420,
        ),
      },
    });
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toContain('<img src=x');
    expect(await page.locator('.about').innerText()).toContain('‹U+202E›');
    expect(cost.complaints).toEqual([]);
    expect(await cost.violations()).toEqual([]);
    expect(cost.strangeRequests).toEqual([]);
  });

  it('tells why something could not be done, and why it could not be shown', async () => {
    const page = await start({}, { refusal: 'The file is gone.' });
    await page.locator('[data-key="open"]').click();
    await page.locator('.notice:not(:empty)').waitFor();
    expect(await page.locator('.notice').innerText()).toBe('The file is gone.');
    await cost.push({ kind: 'failed', message: 'No such record.' });
    expect(await page.locator('.message.failed').innerText()).toContain('No such record.');
    await cost.push({ kind: 'loading', message: 'Reading the trajectory…' });
    expect(await page.locator('.loading').innerText()).toContain('Reading');
  });
});
