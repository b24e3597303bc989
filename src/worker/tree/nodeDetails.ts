import { factorOf } from '../../analysis/segments/factors';
import type { GroupReport } from '../../analysis/tree/groupReport';
import type { AnswerCount, NodeDetails } from '../../analysis/tree/groupTree';
import type { NodeReport } from '../../analysis/tree/nodeReport';
import type { AnnotatedSibling } from '../vote/protocol';
import type { NodeScores } from './grownTree';

/** What a page shows of one node. */
export function nodeDetails(
  { node, value, collapses, rewards, nextMoves, kvBytes }: NodeReport,
  report: GroupReport,
  scores: NodeScores,
  siblings: readonly AnnotatedSibling[],
): NodeDetails {
  const { id, depth, text, tokens, before, ends, rollouts, rating, factor } = node;
  const { answers, ...figures } = value;
  const selection = scores.flatMap(({ rule, scores: all }) => {
    const score = all[id];
    return score === undefined ? [] : [[rule, score] as const];
  });
  return {
    node: id,
    depth,
    text,
    tokens,
    before,
    ends,
    rollouts,
    ...figures,
    collapses,
    kvBytes,
    answers: answerCounts(answers, rollouts, report, siblings),
    nextMoves: [...nextMoves].map(([move, share]) => ({
      factor: move,
      name: factorOf(move).name,
      share,
    })),
    selection: Object.fromEntries(selection),
    ...(factor !== undefined && { factor: { id: factor, name: factorOf(factor).name } }),
    ...(rating !== undefined && { rating }),
    ...(rewards && { rewards }),
    ...(node.parent === undefined && { sharing: report.sharing }),
  };
}

/**
 * The most frequent first. The same answer may be right of one rollout and wrong of another: a
 * checker may look at the way to it.
 */
function answerCounts(
  counts: ReadonlyMap<number, number>,
  through: readonly number[],
  { answers, rollouts }: GroupReport,
  siblings: readonly AnnotatedSibling[],
): readonly AnswerCount[] {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([number, count]) => {
      const verdicts = through
        .filter((rollout) => rollouts[rollout]?.answer === number)
        .map((rollout) => siblings[rollout]?.correct)
        .filter((correct) => correct !== undefined);
      const right = verdicts.filter((correct) => correct).length;
      return { answer: answers[number] ?? '', count, judged: verdicts.length, right };
    });
}
