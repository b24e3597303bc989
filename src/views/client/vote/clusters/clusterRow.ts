import type { Cluster, VoteGroup } from '../../../protocol/vote';
import { answerView } from '../../answerView';
import { element } from '../../dom';
import { formatCount, formatShare, plural } from '../../format';
import { icon } from '../../icons';
import { verdictMark } from '../../verdict';
import type { Actions } from '../actions';
import type { Outcome } from '../methods/outcome';
import { bar } from './bar';
import { chips, membersOf } from './chips';
import { forms } from './forms';
import { judging } from './judging';

/** One answer: who gave it, how much it weighs, and whether it is right. */
export function clusterRow(
  group: VoteGroup,
  index: number,
  outcome: Outcome,
  actions: Actions,
): HTMLElement | undefined {
  const cluster = group.clusters[index];
  if (cluster === undefined) {
    return undefined;
  }
  const { answer, members, correct } = cluster;
  const wins = cluster === outcome.winner;
  const lost = cluster === outcome.instead;
  const share = group.majority.valid === 0 ? 0 : members.length / group.majority.valid;
  return element(
    'li',
    { class: ['cluster', ...(wins ? ['winner'] : []), ...(lost ? ['loser'] : [])] },
    mark(cluster, outcome),
    element(
      'div',
      { class: 'cluster-answer' },
      answerView(answer, 400),
      wins && outcome.instead !== undefined ? change('wins by this method') : undefined,
      lost ? change('won by the majority') : undefined,
    ),
    verdictMark(correct),
    element(
      'div',
      { class: 'measures' },
      ...measure(
        'votes',
        'votes',
        share,
        formatCount(members.length),
        plural(members.length, 'vote'),
      ),
      ...weightMeasure(outcome, index),
    ),
    chips(membersOf(group.siblings, members), `cluster:${index}`, namesModels(group), actions),
    forms(cluster, index),
    judging(group, index, actions),
  );
}

function namesModels({ siblings }: VoteGroup): boolean {
  return new Set(siblings.map(({ model }) => model)).size > 1;
}

function mark(cluster: Cluster, { winner, instead }: Outcome): HTMLElement {
  if (cluster === winner) {
    return named('winner', 'Winner', 'Winner of the vote');
  }
  return cluster === instead
    ? named('formerWinner', 'Winner of the majority', 'The majority elects this one')
    : element('span', { class: 'mark' });
}

function named(name: 'winner' | 'formerWinner', label: string, title: string): HTMLElement {
  return element(
    'span',
    { class: ['mark', name], role: 'img', 'aria-label': label, title },
    icon(name),
  );
}

function change(words: string): HTMLElement {
  return element('span', { class: 'change-word' }, words);
}

function weightMeasure({ weighing }: Outcome, index: number): HTMLElement[] {
  const share = weighing?.shares?.[index];
  if (weighing === undefined || share === undefined) {
    return [];
  }
  const { title, description, weight = 'weight' } = weighing.words;
  return measure('weight', weight, share, '', `Its part of all weight. ${title}: ${description}`);
}

/** A bar with its figures: what is measured, how many, and what part of the whole. */
function measure(
  kind: 'votes' | 'weight',
  name: string,
  share: number,
  count: string,
  title: string,
): HTMLElement[] {
  return [
    element('span', { class: 'measure', title }, name),
    bar(share, kind),
    element('span', { class: 'count', title }, count),
    element('span', { class: 'share', title: `Share of all ${kind}` }, formatShare(share)),
  ];
}
