import type { TrajectoryId } from '../../analysis/model';
import type { RewardInput } from '../../analysis/rewards/rewardSource';
import { allRewards, type SourceRewards } from '../../analysis/rewards/sourceRewards';
import { tokensUpTo } from '../../analysis/tokens/tokenizer';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { RewardLine, RewardLines, RewardPoint, SiblingLine } from './protocol';

/** More siblings than these would cover each other. */
const mostSiblings = 64;

/** What the lines of a trajectory and its siblings are made of. */
export interface LineSource {
  readonly id: TrajectoryId;
  /** Itself among them. */
  readonly siblings: readonly TrajectoryId[];
  annotated(id: TrajectoryId): Promise<AnnotatedTrajectoryEntry>;
  input(id: TrajectoryId, entry: AnnotatedTrajectoryEntry): RewardInput;
}

/** The rewards of a trajectory along its tokens, and those of its first siblings. */
export async function rewardLines(from: LineSource): Promise<RewardLines> {
  const { id } = from;
  const entry = await from.annotated(id);
  const sources = allRewards(from.input(id, entry)).map((each) => lineOf(each, entry));
  const drawn = new Set(sources.filter(({ points }) => points.length > 0).map((each) => each.id));
  const others = from.siblings.filter(
    ({ record, index }) => record !== id.record || index !== id.index,
  );
  const siblings: SiblingLine[] = [];
  for (const sibling of drawn.size > 0 ? others.slice(0, mostSiblings) : []) {
    siblings.push(...(await siblingLines(from, sibling, drawn)));
  }
  return {
    thoughtTokens: entry.annotation.tokens.thought,
    sources,
    siblings,
    siblingCount: others.length,
  };
}

async function siblingLines(
  from: LineSource,
  id: TrajectoryId,
  drawn: ReadonlySet<string>,
): Promise<readonly SiblingLine[]> {
  const entry = await from.annotated(id);
  const { correct } = entry.annotation;
  return allRewards(from.input(id, entry))
    .filter((rewards) => drawn.has(rewards.id) && rewards.steps.length > 0)
    .map((rewards) => ({
      id,
      source: rewards.id,
      ...(correct !== undefined && { correct }),
      points: pointsOf(rewards, entry).map(({ token, reward }) => ({ token, reward })),
    }));
}

function lineOf(rewards: SourceRewards, entry: AnnotatedTrajectoryEntry): RewardLine {
  const { id, title, outcome, scale, steps, firstBad } = rewards;
  return {
    ...{ id, title, scale },
    ...(outcome !== undefined && { outcome }),
    points: pointsOf(rewards, entry),
    ...(firstBad && { firstBad: steps.indexOf(firstBad) }),
  };
}

function pointsOf(
  { steps }: SourceRewards,
  { tokenEnds }: AnnotatedTrajectoryEntry,
): readonly RewardPoint[] {
  return steps.map((each) => ({ ...each, token: tokensUpTo(tokenEnds, each.end) }));
}
