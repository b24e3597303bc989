import { defaultProfile } from '../../src/analysis/cost/servingProfile';
import { factors } from '../../src/analysis/segments/factors';
import type { NodeDetails } from '../../src/analysis/tree/groupTree';
import type { RolloutStep } from '../../src/analysis/tree/rollout';
import type { TreeMember } from '../../src/analysis/tree/treeMember';
import type { TreeState, TreeView } from '../../src/views/protocol/tree';
import { GrownTree } from '../../src/worker/tree/grownTree';
import { groupOf } from './costStates';
import { seededRandom } from './seededRandom';

/** What a made tree is to be like. */
export interface TreeSketch {
  readonly siblings?: number;
  /** Of each rollout, about. */
  readonly steps?: number;
  /** Steps after which rollouts part. */
  readonly forks?: readonly number[];
  /** Steps are rated, as by a process reward model. */
  readonly rated?: boolean;
  /** Each rollout was offered another step at its forks. */
  readonly offered?: boolean;
  /** Nobody can tell who is right. */
  readonly unjudged?: boolean;
  /** Every second rollout is judged wrong, whatever it answers. */
  readonly disputed?: boolean;
  /** Verifiers find something in two rollouts of three, and something false in some of these. */
  readonly checked?: boolean;
  readonly problem?: string;
  /** What each step begins with. */
  readonly words?: string;
}

/** A tree of made rollouts: those that part at the same places the same way share their steps. */
export function grownTree(sketch: TreeSketch = {}): GrownTree {
  const { siblings = 100, problem = 'How many pips are in both jars?', unjudged = false } = sketch;
  const random = seededRandom(7);
  const made = Array.from({ length: siblings }, () => rollout(random, sketch));
  const group = groupOf(
    made.map(({ member, answer }) => ({
      tokens: member.rollout.steps.reduce((sum, { tokens }) => sum + tokens, 0),
      answer,
    })),
    180,
  );
  const judged = made.map(({ answer }, place) =>
    unjudged || place % 23 === 22
      ? undefined
      : answer === '42' && !(sketch.disputed === true && place % 2 === 1),
  );
  return new GrownTree(
    {
      ...group,
      problem,
      gold: '42',
      siblings: group.siblings.map(({ correct: _correct, ...sibling }, place) => {
        const correct = judged[place];
        const { answer } = made[place] ?? {};
        return {
          ...sibling,
          id: { record: place, index: 0 },
          ...(answer !== undefined && { answer }),
          ...(correct !== undefined && { correct }),
        };
      }),
    },
    made.map(({ member }, place) => {
      const correct = judged[place];
      const { steps } = member.rollout;
      return { ...member, rollout: { steps, ...(correct !== undefined && { correct }) } };
    }),
    sketch.checked === true
      ? made.map(({ answer }, place) => (place % 3 === 2 ? undefined : answer === '42'))
      : [],
  );
}

/** The state of the page of a made tree; arrays in place of typed ones, which JSON does not know. */
export function treeState(grown: GrownTree = grownTree()): TreeState {
  const { columns, ...others } = grown.overview;
  const plain = Object.entries(columns).map(([name, column]: [string, ArrayLike<unknown>]) => [
    name,
    Array.from(column),
  ]);
  const view = { ...others, columns: Object.fromEntries(plain) as TreeView['columns'] };
  return {
    kind: 'tree',
    subject: { file: 'file:///work/rollouts.jsonl', id: { record: 0, index: 0 } },
    tree: {
      ...view,
      fileName: 'rollouts.jsonl',
      profile: defaultProfile.name,
      pruning: 'noRules',
      verification: 'known',
    },
  };
}

/** What the host says of each node. */
export function allDetails(grown: GrownTree): readonly NodeDetails[] {
  return Array.from({ length: grown.overview.columns.parent.length }, (_, node) =>
    grown.node(node, defaultProfile),
  );
}

function rollout(
  random: () => number,
  { steps = 40, forks = [3, 7, 12, 20], rated, offered, words = 'Move' }: TreeSketch,
): { readonly member: TreeMember; readonly answer: string } {
  let way = '';
  let wrong = 0;
  const taken: RolloutStep[] = [];
  const length = Math.max(2, Math.round(steps * (0.6 + 0.8 * random())));
  for (let step = 0; step < length; step++) {
    if (forks.includes(step)) {
      const turn = Math.floor(3 * random() ** 1.5);
      way += `/${turn}`;
      wrong += turn === 0 ? 0 : 0.25 * turn;
    } else if (step === (forks.at(-1) ?? 0) + 3) {
      way += `/own ${Math.floor(1e9 * random())}`;
    }
    const factor = factors[(step * 7 + way.length) % factors.length]?.id;
    const text = `${words} ${step + 1} on way ${way || '/'}.`;
    const tokens = 12 + ((step * 13 + way.length * 5) % 40);
    const rating = Math.max(0.02, 0.98 - wrong * ((step % 5) / 4));
    const alternative = { text: `${text} Or another one.`, rating: 0.2 };
    taken.push({
      text,
      tokens,
      ...(factor && { factor }),
      ...(rated === true && { rating }),
      ...(offered === true && forks.includes(step) && { alternatives: [alternative] }),
    });
  }
  const answer = random() > wrong ? '42' : String(40 + Math.floor(2 * random()));
  const tokens = Uint32Array.from({ length: 60 }, (_, at) => at + (at > 30 ? way.length : 0));
  return { member: { rollout: { steps: taken }, answer, tokens }, answer };
}
