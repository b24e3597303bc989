import { defaultProfile, type ServingProfile } from '../../analysis/cost/servingProfile';
import { type GroupReport, reportGroup } from '../../analysis/tree/groupReport';
import type { GroupTree, NodeDetails, TreeSibling } from '../../analysis/tree/groupTree';
import { selectionRules, selectionScores } from '../../analysis/tree/selection';
import { treeColumns } from '../../analysis/tree/treeColumns';
import type { TreeMember } from '../../analysis/tree/treeMember';
import { ExpectedError } from '../../base/errors';
import type { AnnotatedGroup, AnnotatedSibling } from '../vote/protocol';
import { nodeDetails } from './nodeDetails';

/** Below this share of right rollouts the right answer is unlikely. */
const unlikely = 0.5;

/** The tree of a sibling group, kept for the questions about its nodes. */
export class GrownTree {
  private report: GroupReport;
  private profile: ServingProfile = defaultProfile;
  private scores: NodeScores | undefined;

  constructor(
    private readonly group: AnnotatedGroup,
    private readonly members: readonly TreeMember[],
    /** What verifiers find of each, see `TreeSibling`. */
    private readonly verified: readonly (boolean | undefined)[] = [],
  ) {
    this.report = this.reported();
  }

  get overview(): GroupTree {
    const { problem, problemKey, gold, siblings } = this.group;
    const { nodes, errors } = this.report;
    return {
      problem,
      problemKey,
      ...(gold !== undefined && { gold }),
      siblings: siblings.map((each, place) => siblingOf(each, this.verified[place])),
      columns: treeColumns(nodes, siblings.length),
      errors,
    };
  }

  /** Whether a trajectory is a rollout of the tree of its file. */
  holds({ record, index }: AnnotatedSibling['id']): boolean {
    return this.group.siblings.some(({ id }) => id.record === record && id.index === index);
  }

  /** Another profile changes what the cache takes; nothing is read or tokenized for it. */
  node(id: number, profile: ServingProfile): NodeDetails {
    if (JSON.stringify(profile) !== JSON.stringify(this.profile)) {
      this.profile = profile;
      this.report = this.reported();
    }
    const { report } = this;
    const node = report.nodes[id];
    if (node === undefined) {
      throw new ExpectedError(`The tree has ${report.nodes.length} nodes now; node ${id} is gone.`);
    }
    return nodeDetails(node, report, (this.scores ??= scoresOf(report)), this.group.siblings);
  }

  private reported(): GroupReport {
    const promptTokens = Math.max(0, ...this.group.siblings.map((each) => each.promptTokens));
    const { profile } = this;
    return reportGroup(this.members, { rule: 'puct', threshold: unlikely, promptTokens, profile });
  }
}

/** The scores of all nodes under each rule. */
export type NodeScores = ReturnType<typeof scoresOf>;

function scoresOf({ nodes }: GroupReport) {
  const tree = nodes.map(({ node }) => node);
  const values = nodes.map(({ value }) => value);
  return selectionRules.map((rule) => ({ rule, scores: selectionScores(tree, values, rule) }));
}

function siblingOf(
  { id, sample, answer, correct, outputTokens, reward }: AnnotatedSibling,
  verified: boolean | undefined,
): TreeSibling {
  return {
    id,
    outputTokens,
    ...(sample !== undefined && { sample }),
    ...(answer !== undefined && { answer }),
    ...(correct !== undefined && { correct }),
    ...(reward !== undefined && { reward }),
    ...(verified !== undefined && { verified }),
  };
}
