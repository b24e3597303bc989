import type { TrajectoryId } from '../../analysis/model';
import { stepPlace } from '../../analysis/tree/stepSpans';
import { TokenSequences } from '../../analysis/tree/tokenSequences';
import { type TreeMember, treeMember } from '../../analysis/tree/treeMember';
import type { Tokenizer } from '../../analysis/tokens/tokenizer';
import { CancelledError } from '../../base/errors';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import { ExclusiveRuns } from '../exclusiveRuns';
import { PacedProgress } from '../pacedProgress';
import type { FileRef, SiblingsEvent } from '../protocol';
import type { Room } from '../room';
import { TimeSlice } from '../timeSlice';
import { annotatedGroup } from '../vote/annotatedGroup';
import type { UserVerification, VerifierSet } from '../verify/userVerification';
import type { JudgedProblem } from '../vote/judgements';
import { GrownTree } from './grownTree';
import type { TreeApi } from './protocol';
import { SiblingVerdicts } from './siblingVerdicts';

/** What trees need of the rest of the thread. */
export interface TreeEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  annotated(key: string, file: CorpusFile, id: TrajectoryId): Promise<AnnotatedTrajectoryEntry>;
  siblings(key: string, file: CorpusFile, id: TrajectoryId): Promise<readonly TrajectoryId[]>;
  judged(key: string, problemKey: string): JudgedProblem;
  tokenizer(model: string | undefined): Promise<Tokenizer>;
  readonly verification: (verifiers: VerifierSet, signal: AbortSignal) => UserVerification;
  notify(event: SiblingsEvent): void;
}

/** Serves rollout trees. The one that was asked for last is kept for each file. */
export function treeHandlers(environment: TreeEnvironment): Room<Handlers<TreeApi>> {
  const runs = new ExclusiveRuns();
  const kept = new Map<string, GrownTree>();
  const verdicts = new SiblingVerdicts();
  const grown = async (task: Task): Promise<GrownTree> => {
    const tree = await grow(environment, verdicts, task);
    kept.set(task.ref.key, tree);
    return tree;
  };
  return {
    api: {
      rolloutTree: ({ file: ref, id, verifiers }) =>
        runs.run(ref.key, async (signal) => {
          const verification = verifiers && environment.verification(verifiers, signal);
          const { overview } = await grown({ ref, id, signal, verification });
          return { ...overview, troubles: verification?.troubles ?? [] };
        }),
      cancelRolloutTree: ({ key }) => runs.cancel(key),
      treeNode: async ({ file: ref, id, node, profile }) => {
        const known = kept.get(ref.key);
        const tree = known?.holds(id) === true ? known : await grown({ ref, id });
        return tree.node(node, profile);
      },
      stepPlace: async ({ file: ref, id, before }) => {
        const file = await environment.open(ref);
        const { trajectory, annotation } = await environment.annotated(ref.key, file, id);
        return stepPlace(trajectory, annotation, before);
      },
    },
    close: (key) => {
      runs.cancel(key);
      kept.delete(key);
    },
  };
}

interface Task {
  readonly ref: FileRef;
  readonly id: TrajectoryId;
  readonly signal?: AbortSignal;
  /** What verifiers of the user's own say; where nothing stands here, none is asked. */
  readonly verification?: UserVerification | undefined;
}

async function grow(
  environment: TreeEnvironment,
  verdicts: SiblingVerdicts,
  { ref, id, signal, verification }: Task,
): Promise<GrownTree> {
  const { key } = ref;
  const file = await environment.open(ref);
  const { trajectory } = await environment.annotated(key, file, id);
  const ids = await environment.siblings(key, file, id);
  const members: TreeMember[] = [];
  const verified: (boolean | undefined)[] = [];
  const sequences = new TokenSequences();
  const slice = new TimeSlice();
  const progress = new PacedProgress((done) =>
    environment.notify({ kind: 'siblings', key, done, total: ids.length }),
  );
  const group = await annotatedGroup(
    trajectory,
    ids,
    async (sibling) => {
      const entry = await environment.annotated(key, file, sibling);
      const tokenizer = await environment.tokenizer(entry.trajectory.model);
      members.push(treeMember(entry, tokenizer, sequences));
      if (verification !== undefined) {
        verified.push(await verdicts.of(entry, verification));
      }
      progress.reached(members.length);
      if (slice.isOver) {
        await slice.next();
      }
      signal?.throwIfAborted();
      if (file.isDisposed) {
        throw new CancelledError();
      }
      return entry;
    },
    environment.judged(key, trajectory.problemKey),
  );
  return new GrownTree(group, withVerdicts(members, group.siblings), verified);
}

/** The verdicts of the group, which a person may have given, in place of the rollouts' own. */
function withVerdicts(
  members: readonly TreeMember[],
  siblings: readonly { readonly correct?: boolean }[],
): readonly TreeMember[] {
  return members.map((member, index) => {
    const { steps } = member.rollout;
    const correct = siblings[index]?.correct;
    return { ...member, rollout: { steps, ...(correct !== undefined && { correct }) } };
  });
}
