import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { VoteState } from '../../src/views/protocol/vote';
import type { PageFiles } from '../support/clientPage';
import { pictureThemes, takePictures } from '../support/pagePictures';
import { picturePath } from '../support/picturePath';
import { VotePage, buildVotePage } from '../support/votePage';
import { methodResult, someCurves, voteGroup } from '../support/voteGroups';

const widths = [240, 320, 900, 1200];

const group = voteGroup({
  gold: '479',
  members: [
    { answer: '479', active: true, reward: 0.31 },
    { answer: '37', model: 'qwen3-235b-a22b-thinking', reward: 0.97 },
    { answer: '479', reward: 0.12 },
    { answer: '479', reward: 0.08, strength: 'weak' },
    { truncated: true, tokens: 8192 },
    { answer: '479', reward: 0.2 },
    {
      answer:
        '\\frac{2^{10}-1}{\\binom{6}{3}\\cdot\\left(\\sqrt{5}+1\\right)} \\text{ seatings in all}',
    },
    {},
  ],
});
const [winner, ...others] = group.clusters;
const pictured: readonly [string, VoteState][] = [
  [
    'vote',
    {
      kind: 'vote',
      group: {
        ...group,
        clusters: winner
          ? [
              {
                ...winner,
                forms: ['479.0', '\\boxed{479}'],
                rules: ['exact value'],
              },
              ...others,
            ]
          : [],
        curves: someCurves,
        majority: {
          ...group.majority,
          stability: 0.957,
          stop: { after: 5, savedTokens: 12_400, sameWinner: true },
        },
        methods: [
          methodResult('majority', { winner: 0 }),
          methodResult('weightedMajority', { winner: 1, shares: [0.42, 0.58, 0] }),
          methodResult('bestOfN', { winner: 1 }),
          methodResult('prmMin', { missing: 'stepRewards' }),
          methodResult('cisc', { missing: 'meanLogprob' }),
        ],
      },
    },
  ],
  [
    'many',
    {
      kind: 'vote',
      group: voteGroup({
        members: Array.from({ length: 64 }, (_, at) => ({
          answer: String(((at * at) % 11) + 1),
          blocks: 400,
        })),
      }),
    },
  ],
  ['empty', { kind: 'empty' }],
  ['loading', { kind: 'loading', message: 'Reading rollouts.jsonl: 3 of 8 siblings' }],
  ['failed', { kind: 'failed', message: 'rollouts.jsonl, line 17: the string is not closed.' }],
];

describe('the look of the vote page', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
  });
  afterAll(() => browser.close());

  it.each(pictured)('fits every width and theme: %s', async (name, state) => {
    const vote = await VotePage.open(browser, files, state);
    await takePictures(vote, name, { widths, height: 1500 });
  });

  it.each(pictureThemes)('shows what is picked, chosen and pointed at: %s', async (theme) => {
    const state: VoteState = { kind: 'vote', group };
    const vote = await VotePage.open(browser, files, state, { theme, height: 1000 });
    const { page } = vote;
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Explore' }).click();
    await page.getByRole('checkbox', { name: 'Compare #3' }).click();
    await page.getByRole('checkbox', { name: 'Compare #1' }).click();
    await page.keyboard.press('j');
    await page
      .locator('.row canvas')
      .nth(3)
      .hover({ position: { x: 150, y: 10 } });
    expect(await page.locator('.tooltip').isVisible()).toBe(true);
    await page.screenshot({ path: picturePath(`in-use-320-${theme}`) });
    await page.close();
  });
});
