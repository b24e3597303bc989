import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { VoteGroup, VoteState } from '../../src/views/protocol/vote';
import type { PageFiles } from '../support/clientPage';
import { VotePage, buildVotePage } from '../support/votePage';
import { voteGroup, type SiblingSketch } from '../support/voteGroups';

const answers = (...given: (string | undefined)[]): SiblingSketch[] =>
  given.map((answer) => (answer === undefined ? {} : { answer }));

const sentences: readonly [string, VoteGroup, string][] = [
  [
    'a clear majority',
    voteGroup({ gold: '479', members: answers('479', '37', '479', '479', '479', '12') }),
    '4 of 6 agree on 479 · Wilson 30–90 % · right · gold 479',
  ],
  [
    'a wrong majority with abstentions',
    voteGroup({ gold: '8', members: answers('7', '7', '8', undefined, undefined) }),
    '2 of 3 agree on 7 · Wilson 21–94 % · wrong · gold 8 · 2 of 5 without an answer',
  ],
  [
    'a tie',
    voteGroup({ gold: '1', members: answers('1', '2', '2', '1', '3') }),
    'Tie: 1 and 2 with 2 of 5 votes each · Wilson 12–77 % · the tie goes to 1, right · gold 1',
  ],
  [
    'all abstaining',
    voteGroup({ gold: '1', members: answers(undefined, undefined) }),
    'None of 2 gave an answer · gold 1',
  ],
  [
    'no gold answer',
    voteGroup({ members: answers('5', '5', '5') }),
    'All 3 agree on 5 · Wilson 44–100 % · no gold answer',
  ],
];

describe('what the vote page says first', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
  });
  afterAll(() => browser.close());

  it.each(sentences)('%s', async (_name, group, sentence) => {
    const { page } = await VotePage.open(browser, files, { kind: 'vote', group });
    const shown = await page.locator('.headline').textContent();
    expect(shown?.replaceAll('\u00a0', ' ')).toBe(sentence);
    await page.close();
  });

  const messages: readonly [VoteState, string][] = [
    [{ kind: 'empty' }, 'Open a .jsonl file of trajectories and choose Open trajectory'],
    [{ kind: 'loading', message: 'Reading 3 of 8' }, 'Reading 3 of 8'],
    [{ kind: 'failed', message: 'line 3 is <b>broken</b>' }, 'line 3 is <b>broken</b>'],
  ];
  it.each(messages)('without a vote: $kind', async (state, text) => {
    const { page } = await VotePage.open(browser, files, state);
    expect(await page.locator('#app').textContent()).toContain(text);
    expect(await page.locator('#app').getAttribute('aria-busy')).toBe(
      String(state.kind === 'loading'),
    );
    await page.close();
  });

  it('offers the samples while nothing is open', async () => {
    const vote = await VotePage.open(browser, files, { kind: 'empty' });
    await vote.page.getByRole('button', { name: 'Open the Samples' }).click();
    expect(await vote.requests()).toEqual([{ method: 'openSamples', parameter: {} }]);
    await vote.page.close();
  });

  it('follows what the host pushes', async () => {
    const vote = await VotePage.open(browser, files, { kind: 'loading', message: 'Reading' });
    await vote.push({ kind: 'vote', group: voteGroup({ members: answers('5') }) });
    expect(await vote.page.locator('.headline strong').textContent()).toBe('The only answer is 5');
    await vote.push({ kind: 'empty' });
    expect(await vote.page.locator('.headline').count()).toBe(0);
    await vote.page.close();
  });
});
