import type { Handlers } from '../base/rpc';
import type { IDisposable } from '../base/lifecycle';
import { IndexCache } from '../corpus/indexCache';
import type { StretchSkimmers } from '../corpus/skim/stretch';
import { AnnotatedFiles } from './annotatedFiles';
import { Annotations } from './annotations';
import { budgetHandlers } from './budget/handlers';
import { previewFields, sampleFields } from './fieldSample';
import { filesHandlers } from './files/handlers';
import { labelsHandlers } from './labels/handlers';
import { loadTokenizer } from './loadTokenizer';
import { OpenFiles } from './openFiles';
import type { AnnotationPool } from './pool/annotationPool';
import { profileHandlers } from './profile/handlers';
import type { WorkerApi, WorkerEvent } from './protocol';
import { pruneHandlers } from './prune/handlers';
import { pythonHandlers } from './python/handlers';
import { rewardsHandlers } from './rewards/handlers';
import { type Room, servedBy } from './room';
import { tableHandlers } from './table/handlers';
import { trajectoryHandlers } from './trajectory/handlers';
import { treeHandlers } from './tree/handlers';
import { verifyHandlers } from './verify/handlers';
import { fileVotesHandlers } from './vote/fileVotesHandlers';

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
  const reading = new AnnotatedFiles(files, annotations, notify);
  const { annotated, asRecorded, catalogue, judgements, open, rewards, sidecars, siblings } =
    reading;
  const verifying = verifyHandlers({ open, annotated, notify, script: verifierScript });
  const { verification } = verifying;
  const rooms = [
    filesHandlers(reading),
    trajectoryHandlers(reading, notify),
    tableHandlers({
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
    }),
    labelsHandlers({ sidecars, open, labelled: annotated }),
    profileHandlers({
      annotation: async (...place) => (await annotated(...place)).annotation,
      ...{ open, siblings, notify },
    }),
    fileVotesHandlers({ open, judgements, rewards, notify }),
    budgetHandlers({
      open: (ref) => files.get(ref),
      annotation: async (...place) => (await annotations.get(...place)).annotation,
      counts: async (key, file) => {
        const { trajectories, groups } = await catalogue(key, file);
        return { trajectories, groups: groups.size };
      },
    }),
    treeHandlers({
      ...{ open, annotated, siblings, notify, verification },
      judged: (key, problemKey) => judgements.of(key, problemKey),
      tokenizer: async (model) => (await annotations.toolbox.for(model)).tokenizer,
    }),
    pruneHandlers({
      ...{ open, notify, verification },
      toolbox: () => annotations.toolbox,
      rewards: (key) => rewards.of(key),
    }),
    rewardsHandlers({ rewards, open, annotated: asRecorded, siblings, notify }),
    verifying,
    pythonHandlers({ open, upTo: (ref, record) => files.upTo(ref, record), notify }),
  ] as const;
  const every: readonly Room<object>[] = rooms;
  return {
    ...servedBy(rooms),
    sampleFields: ({ file: ref }) => sampleFields(ref),
    previewFields: ({ file: ref, mapping }) => previewFields(ref, mapping),
    configure: (settings) => {
      if (annotations.configure(settings)) {
        every.forEach((room) => room.restart?.());
      }
    },
    checkTokenizer: async ({ path }) => ({
      name: (await loadTokenizer(path, tokenizerFolder)).encoding,
    }),
    close: ({ key }) => {
      reading.close(key);
      every.forEach((room) => room.close?.(key));
    },
    dispose: () => {
      every.forEach((room) => room.dispose?.());
      pool?.dispose();
      skimmers?.dispose();
      reading.dispose();
    },
  };
}
