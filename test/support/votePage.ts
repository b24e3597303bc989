import type { Browser } from 'playwright-core';
import type { VoteState } from '../../src/views/protocol/vote';
import { type PageFiles, buildPage } from './clientPage';
import { type Options, StatePage } from './statePage';

export function buildVotePage(): Promise<PageFiles> {
  return buildPage('vote');
}

/** The page of the vote, as wide as a side bar unless a test says otherwise. */
export type VotePage = StatePage<VoteState>;
export const VotePage = {
  open: (
    browser: Browser,
    files: PageFiles,
    state: VoteState,
    options: Options = {},
  ): Promise<VotePage> => StatePage.open(browser, files, state, { width: 320, ...options }),
};
