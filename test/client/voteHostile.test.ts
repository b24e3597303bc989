import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/hosts/chromium';
import type { PageFiles } from '../support/clientPage';
import { VotePage, buildVotePage } from '../support/votePage';
import { voteGroup } from '../support/voteGroups';

const hostile = [
  '<img src=x onerror="window.ran = true">',
  '<script>window.ran = true</script>',
  '"><svg onload=window.ran=true>',
  '</div><iframe src="http://elsewhere.test/"></iframe>',
  'javascript:window.ran=true',
  '__proto__',
  'constructor',
  '\u001b[31mred\u001b[0m\u0000\u0007',
  '\u202egnp.exe\u2066',
  '{{constructor.constructor("window.ran = true")()}}',
  '\ud800',
  'x'.repeat(200_000),
];

describe('hostile texts on the vote page', () => {
  let browser: Browser;
  let files: PageFiles;
  beforeAll(async () => {
    browser = await launchChromium();
    files = await buildVotePage();
  });
  afterAll(() => browser.close());

  it.each(hostile.map((text) => [JSON.stringify(text.slice(0, 40)), text]))(
    'shows %s as text only',
    async (_name, text) => {
      const group = voteGroup({
        gold: text,
        problem: text,
        problemKey: text,
        fileName: text,
        profile: text,
        members: [
          { answer: text, label: text, model: text },
          { answer: 'b', model: 'm' },
          { truncated: true, label: text },
        ],
      });
      const clusters = group.clusters.map((each) => ({ ...each, forms: [text] }));
      const vote = await VotePage.open(browser, files, {
        kind: 'vote',
        group: { ...group, clusters },
      });
      const seen = await vote.page.evaluate(() => ({
        ran: 'ran' in window || 'ran' in {},
        strangers: document.querySelectorAll('img, iframe, #app script, a, [onload], [onerror]')
          .length,
        acting: /[\p{Cs}\u202e\u2066]|[^\P{Cc}\n\t]/u.test(document.documentElement.outerHTML),
        overflow: document.documentElement.scrollWidth > innerWidth,
      }));
      expect(seen).toEqual({ ran: false, strangers: 0, acting: false, overflow: false });
      await vote.push({ kind: 'failed', message: text });
      await vote.push({ kind: 'loading', message: text });
      expect(await vote.violations()).toEqual([]);
      expect(vote.strangeRequests).toEqual([]);
      expect(vote.complaints).toEqual([]);
      await vote.page.close();
    },
  );

  it('starts with any saved state', async () => {
    for (const saved of [null, 7, 'x', [], { picked: 3, emphasis: ['__proto__', 'check'] }]) {
      const group = voteGroup({ members: [{ answer: 'a' }, { answer: 'b' }] });
      const vote = await VotePage.open(browser, files, { kind: 'vote', group }, { saved });
      expect(await vote.page.locator('.row').count()).toBe(2);
      expect(vote.complaints).toEqual([]);
      await vote.page.close();
    }
  });
});
