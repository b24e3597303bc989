import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { PageFiles } from '../support/clientPage';
import { VotePage, buildVotePage } from '../support/votePage';
import { methodResult, voteGroup } from '../support/voteGroups';

const fraction = '\\frac{1}{2}';
const plain = voteGroup({
  gold: fraction,
  members: [
    { answer: fraction, reward: 0.25, tokens: 1000, model: 'm-small' },
    { answer: 'Alice and Bob', reward: 0.75, tokens: 2000, strength: 'weak' },
    { answer: fraction, reward: 0.5 },
    { truncated: true },
    {},
  ],
});
const group = {
  ...plain,
  clusters: plain.clusters.map((cluster, index) =>
    index === 0 ? { ...cluster, forms: ['0.5', '50 %'], rules: ['exact value'] } : cluster,
  ),
  methods: [
    methodResult('majority', { winner: 0 }),
    methodResult('weightedMajority', { winner: 0, shares: [0.5, 0.5] }),
    methodResult('cisc', { winner: 1, shares: [0.25, 0.75] }),
  ],
};

describe('the answers of the vote page', () => {
  let browser: Browser;
  let files: PageFiles;
  let vote: VotePage;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
    vote = await VotePage.open(browser, files, { kind: 'vote', group });
  });
  afterAll(() => browser.close());

  const texts = async (selector: string): Promise<string[]> =>
    (await vote.page.locator(selector).allTextContents()).map((each) =>
      each.replaceAll('\u00a0', ' '),
    );

  it('measures votes and rewards of each', async () => {
    expect(await texts('.cluster .measures')).toEqual([
      'votes267 %reward50 %',
      'votes133 %reward50 %',
    ]);
    const widths = await vote.page
      .locator('.bar-fill')
      .evaluateAll((fills) => fills.map((fill) => (fill as HTMLElement).style.width));
    expect(widths.map((each) => Math.round(Number.parseFloat(each)))).toEqual([67, 50, 33, 50]);
  });

  it('measures the weights of the method that is chosen', async () => {
    const { page } = vote;
    await page.getByRole('radio', { name: 'CISC' }).check();
    expect(await texts('.cluster .measures')).toEqual([
      'votes267 %weight25 %',
      'votes133 %weight75 %',
    ]);
    expect(await page.locator('.measure').nth(1).getAttribute('title')).toContain('softmax');
    await page.getByRole('radio', { name: 'Majority' }).check();
    expect((await texts('.cluster .measures'))[0]).toContain('reward');
  });

  it('names model, tokens, reward and how plainly the answer was stated', async () => {
    expect(await texts('.cluster:not(.apart) .chip')).toEqual([
      '#1m-small1.2kr 0.25',
      '#34.7kr 0.5',
      '#22.2kr 0.75weak',
    ]);
    expect(await vote.page.locator('.chip', { hasText: 'weak' }).getAttribute('title')).toContain(
      'reward 0.75, answer only guessed',
    );
  });

  it('says which forms were merged, and by which rule', async () => {
    expect(await texts('.forms summary')).toEqual(['also 0.5, 50 %exact value']);
  });

  it('has a row each for those without an answer and those cut off', async () => {
    expect(await texts('.apart .cluster-answer')).toEqual(['No answer', 'Truncated']);
  });

  it('has a row for those that contradict themselves, though they vote', async () => {
    await vote.push({ kind: 'vote', group: { ...group, contradictory: [2] } });
    expect(await texts('.apart .cluster-answer')).toEqual([
      'No answer',
      'Truncated',
      'Contradictory',
    ]);
    expect(await texts('.apart >> nth=2 >> .chip')).toEqual(['#34.7kr 0.5']);
    expect((await texts('.cluster .measures'))[0]).toContain('votes2');
    await vote.push({ kind: 'vote', group });
  });

  it('draws formulas, and leaves texts as they are', async () => {
    expect(await vote.page.locator('.cluster-answer math mfrac').count()).toBe(1);
    expect(await texts('.cluster-answer .answer')).toEqual(['12', 'Alice and Bob']);
    expect(await vote.page.locator('.cluster-answer .answer').first().getAttribute('title')).toBe(
      fraction,
    );
    expect(await vote.violations()).toEqual([]);
    expect(vote.complaints).toEqual([]);
  });

  it.each([
    ['\\frac{1}{', 'broken TeX'],
    ['\\href{javascript:alert(1)}{x}', 'a link'],
    ['\\htmlStyle{color:red}{x^2}', 'a style'],
    ['\\fcolorbox{red}{blue}{x^2}', 'a frame'],
    ['\\pmb{x^2}', 'a shadow'],
    ['\\def\\x{\\x\\x}\\x', 'a definition'],
    ['the value is x^2 exactly', 'a sentence'],
    ['file_name', 'a name'],
    ['\\' + 'frac{1}{2}'.repeat(200), 'a long one'],
  ])('shows %.20s as it stands: %s', async (answer) => {
    await vote.push({ kind: 'vote', group: voteGroup({ members: [{ answer }] }) });
    expect(await vote.page.locator('math').count()).toBe(0);
    expect(await vote.page.locator('.cluster-answer').textContent()).toContain(answer.slice(0, 20));
    expect(await vote.violations()).toEqual([]);
    expect(vote.complaints).toEqual([]);
  });

  it.each(['\\sqrt{2}', '$x^2+1$', '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '\\boxed{5}'])(
    'draws %s',
    async (answer) => {
      await vote.push({ kind: 'vote', group: voteGroup({ members: [{ answer }] }) });
      expect(await vote.page.locator('.cluster-answer math').count()).toBe(1);
      expect(await vote.page.locator('math [style], math[style]').count()).toBe(0);
      expect(await vote.violations()).toEqual([]);
    },
  );
});
