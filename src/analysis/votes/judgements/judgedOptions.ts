import { type ClusterEdits } from '../../answers/clusterEdits';
import { type VoteOptions } from '../voteResult';
import { type Judgement } from './judgement';

/**
 * The options by which a vote follows what people said, the earliest first: the last gold answer
 * stands for all, and each merging or splitting acts on what those before it have made.
 */
export function judgedOptions(judgements: readonly Judgement[]): VoteOptions {
  const gold = judgements.findLast(({ kind }) => kind === 'gold')?.answers[0];
  return {
    ...(gold !== undefined && { gold }),
    edits: judgements.flatMap(({ kind, answers }): ClusterEdits[] => {
      const forms = answers.map((answer) => answer.trim());
      return kind === 'same' ? [{ merged: [forms] }] : kind === 'apart' ? [{ split: forms }] : [];
    }),
  };
}
