import type { GroupReport } from '../analysis/tree/groupReport';
import type { NodeReport } from '../analysis/tree/nodeReport';
import type { TreeGroup } from './treeGroups';

/** One sibling group as the command prints it. */
export function treeRowOf(group: TreeGroup, report: GroupReport, text: boolean) {
  const { file, problemKey, problem, gold, members } = group;
  const [root] = report.nodes;
  return {
    file,
    problemKey,
    ...(text && { problem }),
    gold: gold ?? null,
    n: members.length,
    right: root?.value.right ?? 0,
    judged: root?.value.judged ?? 0,
    members: members.map(({ record, index }) => ({ record, index })),
    nodes: report.nodes.map((node) => nodeRow(node, report.answers, text)),
    collapses: report.nodes.filter(({ collapses }) => collapses).map(({ node }) => node.id),
    sharing: report.sharing,
    perStepRight: report.errors.perStep ?? null,
    rightBySteps: report.errors.counts,
  };
}

function nodeRow(
  { node, value, rewards, selection, nextMoves, kvBytes, collapses }: NodeReport,
  answers: readonly string[],
  text: boolean,
) {
  const { id, parent, depth, tokens, before, factor, rollouts, ends, rating, children } = node;
  return {
    id,
    parent: parent ?? null,
    depth,
    children,
    ...(text && { text: node.text }),
    factor: factor ?? null,
    tokens,
    tokensBefore: before,
    visits: rollouts.length,
    rollouts,
    ends,
    right: value.right,
    judged: value.judged,
    hard: value.hard ?? null,
    soft: value.soft ?? null,
    interval: value.interval,
    advantage: value.advantage ?? null,
    collapses,
    answers: [...value.answers].map(([answer, count]) => ({ answer: answers[answer], count })),
    rating: rating ?? null,
    rewards: rewards ?? null,
    selection: selection ?? null,
    nextMoves: Object.fromEntries(nextMoves),
    kvBytes,
  };
}
