import type { Cluster, MethodResult, VoteGroup } from '../../../protocol/vote';

/** The vote as the chosen method decides it. */
export interface Outcome {
  readonly method: MethodResult;
  readonly winner?: Cluster;
  /** The majority's winner, where the chosen method elects another. */
  readonly instead?: Cluster;
  readonly isMajority: boolean;
  /** Whose weights are shown: the chosen method's where it weighs votes, else the first's that does. */
  readonly weighing?: MethodResult;
}

/** Stands in where there is nothing to choose from. */
const nobody: MethodResult = { name: '', words: { title: 'Nobody', description: '' } };

/** A method that is not known, or lacks its data, leaves the decision to the first: the majority. */
export function outcomeOf({ methods, clusters }: VoteGroup, chosen: string): Outcome {
  const [majority = nobody] = methods;
  const method =
    methods.find(({ name, missing }) => name === chosen && missing === undefined) ?? majority;
  const winner = clusters[method.winner ?? -1];
  const weighing = [method, ...methods].find(({ shares }) => shares !== undefined);
  const before = clusters[majority.winner ?? -1];
  return {
    method,
    isMajority: method === majority,
    ...(winner && { winner }),
    ...(weighing && { weighing }),
    ...(before && before !== winner && { instead: before }),
  };
}
