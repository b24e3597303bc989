import { withFalseEquations } from '../analysis/defects/falseEquations';
import { trajectoryPrice } from '../analysis/cost/trajectoryPrice';
import type { IDisposable } from '../base/lifecycle';
import type { Handlers } from '../base/rpc';
import { Annotations } from './annotations';
import { budgetHandlers } from './budget/handlers';
import { previewFields, sampleFields } from './fieldSample';
import { loadTokenizer } from './loadTokenizer';
import { labelsHandlers } from './labels/handlers';
import { LabelledEntries, type LabelledEntry } from './labels/labelledEntries';
import { Sidecars } from './labels/sidecars';
import { locate } from './locate';
import { OpenFiles } from './openFiles';
import { PacedProgress } from './pacedProgress';
import type { AnnotationPool } from './pool/annotationPool';
import type { StretchSkimmers } from '../corpus/skim/stretch';
import { profileHandlers } from './profile/handlers';
import { pruneHandlers } from './prune/handlers';
import { pythonHandlers } from './python/handlers';
import type { FileCatalogue, FileRef, RecordOverview, WorkerApi, WorkerEvent } from './protocol';
import { rewardsHandlers } from './rewards/handlers';
import { RewardedEntries } from './rewards/rewardedEntries';
import { RewardFiles } from './rewards/rewardFiles';
import { tableHandlers } from './table/handlers';
import { treeHandlers } from './tree/handlers';
import { shownRewards } from '../analysis/rewards/sourceRewards';
import { verifyHandlers } from './verify/handlers';
import { compareSiblings } from '../analysis/siblings/compareSiblings';
import { annotatedGroup } from './vote/annotatedGroup';
import { fileVotesHandlers } from './vote/fileVotesHandlers';
import { Judgements } from './vote/judgements';
import type { Groups } from '../corpus/catalogue';
import { IndexCache } from '../corpus/indexCache';
import type { CorpusFile } from '../corpus/corpusFile';
import type { TrajectoryId } from '../analysis/model';

/** The threads that the analysis thread starts. */
export interface OtherThreads {
  readonly pool?: AnnotationPool;
  readonly skimmers?: StretchSkimmers & IDisposable;
  /** The script of the thread in which the user's verifiers run. */
  readonly verifierScript?: string;
}

export type AnalysisHandlers = Handlers<WorkerApi> & IDisposable;

/**
 * What the analysis thread does; it knows nothing of its own thread, so that tests can call it. It
 * owns the threads that annotate and skim whole files; without them it does so itself.
 */
export function analysisHandlers(
  tokenizerFolder: string,
  notify: (event: WorkerEvent) => void = () => undefined,
  cacheFolder?: string,
  { pool, skimmers, verifierScript }: OtherThreads = {},
): AnalysisHandlers {
  const onTrouble = (message: string): void => notify({ kind: 'trouble', about: 'cache', message });
  const files = new OpenFiles({
    ...(cacheFolder !== undefined && { cache: new IndexCache(cacheFolder, onTrouble) }),
    ...(skimmers !== undefined && { skimmers }),
  });
  const onUnusable = (message: string): void =>
    notify({ kind: 'trouble', about: 'tokenizer', message, isSeen: true });
  const annotations = new Annotations(tokenizerFolder, onUnusable);
  const catalogueOf = (key: string, file: CorpusFile): ReturnType<CorpusFile['catalogue']> =>
    file.catalogue((done) => notify({ kind: 'progress', key, done, total: file.expectedRecords }));
  const sidecars = new Sidecars();
  const labels = new LabelledEntries(sidecars);
  const judgements = new Judgements();
  const rewards = new RewardFiles();
  const rewarded = new RewardedEntries(rewards);
  const opened = async (ref: FileRef): Promise<CorpusFile> => {
    await sidecars.follow(ref);
    await judgements.follow(ref);
    await rewards.follow(ref);
    return files.get(ref);
  };
  const asRecorded = async (
    key: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<LabelledEntry> => labels.over(key, id, await annotations.get(key, file, id));
  const annotated = async (
    key: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<LabelledEntry> => rewarded.over(key, id, await asRecorded(key, file, id));
  const siblings = async (
    key: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<readonly TrajectoryId[]> => {
    const { trajectory } = await annotated(key, file, id);
    const { groups } = await catalogueOf(key, file);
    return groups.get(trajectory.problemKey) ?? [id];
  };
  const tables = tableHandlers({
    open: async (ref) => {
      await sidecars.follow(ref);
      return files.first(ref);
    },
    // Its column is of what the records hold, whichever rewards count in votes.
    annotated: asRecorded,
    place: () => ({
      settings: annotations.settings,
      toolbox: annotations.toolbox,
      pool,
      onUnusable,
    }),
    notify,
  });
  const { forgetTree, ...trees } = treeHandlers({
    open: opened,
    annotated,
    siblings,
    judged: (key, problemKey) => judgements.of(key, problemKey),
    tokenizer: async (model) => (await annotations.toolbox.for(model)).tokenizer,
    notify,
  });
  const pruning = pruneHandlers({
    open: opened,
    toolbox: () => annotations.toolbox,
    notify,
  });
  const verifying = verifyHandlers({ open: opened, annotated, notify, script: verifierScript });
  const python = pythonHandlers((ref, record) => files.upTo(ref, record));
  return {
    ...tables.api,
    ...trees,
    ...pruning.api,
    ...verifying.api,
    ...python,
    ...labelsHandlers({ sidecars, open: opened, labelled: annotated }),
    ...profileHandlers({
      open: opened,
      annotation: async (key, file, id) => (await annotated(key, file, id)).annotation,
      siblings,
      notify,
    }),
    ...fileVotesHandlers({ open: opened, judgements, rewards, notify }),
    ...rewardsHandlers({ rewards, open: opened, annotated: asRecorded, siblings, notify }),
    ...budgetHandlers({
      open: (ref) => files.get(ref),
      annotation: async (key, file, id) => (await annotations.get(key, file, id)).annotation,
      counts: async (key, file) => {
        const { trajectories, groups } = await catalogueOf(key, file);
        return { trajectories, groups: groups.size };
      },
    }),
    open: async ({ file: ref }) => {
      const file = await files.get(ref);
      const lines = Float64Array.from({ length: file.recordCount }, (_, i) => file.lineOf(i));
      return { records: file.recordCount, bytes: file.byteCount, lines };
    },
    catalogue: async ({ file: ref }): Promise<FileCatalogue> => {
      // The places of the records are found in the same pass.
      const file = await files.first(ref);
      const { trajectories, perRecord, formats, groups, problems } = await files.whole(
        ref.key,
        file,
        () => catalogueOf(ref.key, file),
      );
      return {
        records: file.recordCount,
        trajectories,
        perRecord,
        formats: [...formats].map(([format, records]) => ({ format, records })),
        groups: groups.size,
        pending: file.isPending,
        problems,
      };
    },
    record: async ({ file: ref, record }): Promise<RecordOverview> => {
      const file = await files.get(ref);
      const problem = await file.problem(record);
      if (problem !== undefined) {
        return { trajectories: [], problem };
      }
      const { groups } = await catalogueOf(ref.key, file);
      return { trajectories: await overviews(annotations, ref.key, file, record, groups) };
    },
    recordAt: async ({ file: ref, line }) => (await files.get(ref)).recordAtLine(line),
    trajectory: async ({ file: ref, id }) => {
      await sidecars.follow(ref);
      await rewards.follow(ref);
      const file = await files.upTo(ref, id.record);
      const entry = await asRecorded(ref.key, file, id);
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
      const file = await opened(ref);
      const { trajectory } = await annotated(ref.key, file, id);
      const ids = await siblings(ref.key, file, id);
      let done = 0;
      const progress = new PacedProgress((read) =>
        notify({ kind: 'siblings', key: ref.key, done: read, total: ids.length }),
      );
      return annotatedGroup(
        trajectory,
        ids,
        async (sibling) => {
          const entry = await annotated(ref.key, file, sibling);
          progress.reached(++done);
          return entry;
        },
        judgements.of(ref.key, trajectory.problemKey),
      );
    },
    compareSegments: async ({ file: ref, left, right }) => {
      const file = await opened(ref);
      const [one, other] = [
        await annotated(ref.key, file, left),
        await annotated(ref.key, file, right),
      ];
      return compareSiblings(left, one, right, other);
    },
    locate: async ({ file: ref, position }) => {
      const file = await opened(ref);
      return locate(file, position, (id) => annotated(ref.key, file, id));
    },
    sampleFields: ({ file: ref }) => sampleFields(ref),
    previewFields: ({ file: ref, mapping }) => previewFields(ref, mapping),
    configure: (settings) => {
      if (annotations.configure(settings)) {
        tables.restart();
        pruning.restart();
      }
    },
    checkTokenizer: async ({ path }) => ({
      name: (await loadTokenizer(path, tokenizerFolder)).encoding,
    }),
    close: ({ key }) => {
      files.close(key);
      pruning.close(key);
      verifying.forget(key);
      sidecars.forget(key);
      judgements.forget(key);
      forgetTree(key);
      rewards.forget(key);
    },
    dispose: () => {
      python.dispose();
      tables.dispose();
      pruning.dispose();
      verifying.dispose();
      pool?.dispose();
      skimmers?.dispose();
      files.dispose();
    },
  };
}

async function overviews(
  annotations: Annotations,
  key: string,
  file: CorpusFile,
  record: number,
  groups: Groups,
): Promise<RecordOverview['trajectories']> {
  const content = await file.content(record);
  const trajectories = content.kind === 'trajectories' ? content.trajectories : [];
  return Promise.all(
    trajectories.map(async ({ index, problemKey, sample }) => {
      const id = { record, index };
      const { annotation } = await annotations.get(key, file, id);
      const { prompt, thought, answer } = annotation.tokens;
      return {
        id,
        name: sample ?? `#${index + 1}`,
        promptTokens: prompt,
        outputTokens: thought + answer,
        backtracks: annotation.backtracks.length,
        siblings: groups.get(problemKey)?.length ?? 1,
      };
    }),
  );
}
