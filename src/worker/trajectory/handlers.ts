import { trajectoryPrice } from '../../analysis/cost/trajectoryPrice';
import { withFalseEquations } from '../../analysis/defects/falseEquations';
import { shownRewards } from '../../analysis/rewards/sourceRewards';
import { compareSiblings } from '../../analysis/siblings/compareSiblings';
import type { Handlers } from '../../base/rpc';
import type { AnnotatedFiles } from '../annotatedFiles';
import { PacedProgress } from '../pacedProgress';
import type { AnalysisApi, SiblingsEvent } from '../protocol';
import type { Room } from '../room';
import { annotatedGroup } from '../vote/annotatedGroup';

type TrajectoryApi = Pick<AnalysisApi, 'trajectory' | 'group' | 'compareSegments'>;

/** Serves single trajectories, and each among its siblings. */
export function trajectoryHandlers(
  reading: AnnotatedFiles,
  notify: (event: SiblingsEvent) => void,
): Room<Handlers<TrajectoryApi>> {
  const { files, sidecars, judgements, rewards } = reading;
  const api: Handlers<TrajectoryApi> = {
    trajectory: async ({ file: ref, id }) => {
      await sidecars.follow(ref);
      await rewards.follow(ref);
      const file = await files.upTo(ref, id.record);
      const entry = await reading.asRecorded(ref.key, file, id);
      const price = trajectoryPrice(entry.trajectory);
      const input = rewards.input(ref.key, id.record, entry.trajectory);
      const found = {
        ...{ id, line: file.lineOf(id.record) },
        ...withFalseEquations(entry),
        rewards: shownRewards(input, rewards.of(ref.key).choice),
      };
      return price === undefined ? found : { ...found, apiPrice: price };
    },
    group: async ({ file: ref, id }) => {
      const file = await reading.open(ref);
      const { trajectory } = await reading.annotated(ref.key, file, id);
      const ids = await reading.siblings(ref.key, file, id);
      let done = 0;
      const progress = new PacedProgress((read) =>
        notify({ kind: 'siblings', key: ref.key, done: read, total: ids.length }),
      );
      return annotatedGroup(
        trajectory,
        ids,
        async (sibling) => {
          const entry = await reading.annotated(ref.key, file, sibling);
          progress.reached(++done);
          return entry;
        },
        judgements.of(ref.key, trajectory.problemKey),
      );
    },
    compareSegments: async ({ file: ref, left, right }) => {
      const file = await reading.open(ref);
      const [one, other] = [
        await reading.annotated(ref.key, file, left),
        await reading.annotated(ref.key, file, right),
      ];
      return compareSiblings(left, one, right, other);
    },
  };
  return { api };
}
