import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { PruneSettings } from '../../analysis/prune/rules';
import { defaultProfile } from '../../analysis/cost/servingProfile';
import { ExpectedError, messageOf } from '../../base/errors';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import type { AnnotationToolbox } from '../annotationToolbox';
import type { FileRef } from '../protocol';
import type { Room } from '../room';
import type { FileRewards } from '../rewards/rewardFiles';
import type { UserVerification, VerifierSet } from '../verify/userVerification';
import { previewOf } from './export/preview';
import { PruneExports } from './export/pruneExports';
import { ListedRows, prunedPage } from './prunedPage';
import { PruneSession, type PruneSubject } from './pruneSession';
import { judgesOf } from './pruneJudges';
import type { PruneApi, PruneEvent } from './protocol';

/** What pruning needs of the rest of the thread. */
export interface PruneEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  toolbox(): Pick<AnnotationToolbox, 'for'>;
  /** What was said of the rewards of a file that is open. */
  rewards(key: string): FileRewards;
  readonly verification: (verifiers: VerifierSet, signal: AbortSignal) => UserVerification;
  notify(event: PruneEvent): void;
}

/** Serves the files that are pruned. Each is read once, whatever the rules. */
export function pruneHandlers(environment: PruneEnvironment): Room<Handlers<PruneApi>> {
  const sessions = new Map<string, PruneSession>();
  /** The files that are looked at while they are pruned. */
  const watched = new Set<string>();
  const listed = new ListedRows();
  const exports = new PruneExports((event) => environment.notify(event));

  const session = (key: string): PruneSession => {
    const found = sessions.get(key);
    if (found === undefined) {
      throw new ExpectedError('This file is pruned no longer.');
    }
    return found;
  };
  const begin = (
    key: string,
    subject: PruneSubject,
    rules: PruneSettings,
    profile: ServingProfile,
  ): PruneSession => {
    sessions.get(key)?.dispose();
    const begun = new PruneSession(subject, rules, profile, {
      toolbox: environment.toolbox(),
      verification: environment.verification,
      onProgress: ({ view }) => environment.notify({ kind: 'prune', key, view }),
      onFailure: (error) => {
        sessions.delete(key);
        environment.notify({ kind: 'pruneLost', key, message: messageOf(error) });
      },
    });
    sessions.set(key, begun);
    return begun;
  };
  const subjectOf = async (
    ref: FileRef,
    verifiers: VerifierSet | undefined,
  ): Promise<PruneSubject> => {
    const { key, path: source = key } = ref;
    const file = await environment.open(ref);
    return { file, source, judges: judgesOf(environment.rewards(key), verifiers) };
  };
  const opened = async (
    ref: FileRef,
    rules: PruneSettings,
    profile: ServingProfile,
    verifiers: VerifierSet | undefined,
  ): Promise<PruneSession> => {
    const subject = await subjectOf(ref, verifiers);
    const known = sessions.get(ref.key);
    if (known?.isAbout(subject) === true) {
      known.grow();
      return known;
    }
    return begin(ref.key, subject, rules, profile);
  };
  const close = (key: string): void => {
    watched.delete(key);
    exports.cancel(key);
    sessions.get(key)?.dispose();
    sessions.delete(key);
  };

  const api: Handlers<PruneApi> = {
    openPrune: async ({ file, rules, profile, verifiers }) => {
      watched.add(file.key);
      return (await opened(file, rules, profile, verifiers)).update(rules, profile);
    },
    prune: ({ key, rules, profile }) => session(key).update(rules, profile),
    pageOfPruned: ({ key, listing, from, count }) => {
      const found = session(key);
      return prunedPage(found, listed.of(found.outcome, listing), from, count);
    },
    previewPruned: ({ key, format }) => previewOf(session(key).pruned, format),
    exportPruned: ({ key, ...target }) => exports.run(session(key), { key, ...target }),
    cancelPrunedExport: ({ key, path }) => exports.cancel(key, path),
    prunedIds: async ({ file, rules, verifiers }) => {
      const found = await opened(file, rules, defaultProfile, verifiers);
      await found.whole;
      return found.fallen(rules);
    },
    prunedIdsAtHand: async ({ file, rules, verifiers }) => {
      const subject = await subjectOf(file, verifiers);
      const known = sessions.get(file.key);
      return known?.isAbout(subject) === true && known.isWhole ? known.fallen(rules) : undefined;
    },
    cancelPrunedIds: ({ key }) => {
      if (!watched.has(key)) {
        close(key);
      }
    },
    closePrune: ({ key }) => close(key),
  };
  return {
    api,
    close,
    restart: () => {
      for (const [key, before] of [...sessions]) {
        begin(key, before.subject, before.outcome.settings, before.profile);
      }
    },
    dispose: () => [...sessions.keys()].forEach(close),
  };
}
