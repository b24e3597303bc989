import type { Annotation, Trajectory, TrajectoryId } from '../../analysis/model';
import type { Handlers } from '../../base/rpc';
import type { CorpusFile } from '../../corpus/corpusFile';
import { ExclusiveRuns } from '../exclusiveRuns';
import type { FileRef } from '../protocol';
import type { Room } from '../room';
import type { VerifyApi, VerifyingEvent } from './api';
import { KeptVerifications } from './keptVerifications';
import { UserVerification, type VerifierSet } from './userVerification';
import { VerifierSandbox } from './verifierSandbox';
import { verifyFile } from './verifyFile';

/** What verifying needs of the rest of the thread. */
export interface VerifyEnvironment {
  open(ref: FileRef): Promise<CorpusFile>;
  annotated(
    key: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<{ readonly trajectory: Trajectory; readonly annotation: Annotation }>;
  readonly notify: (event: VerifyingEvent) => void;
  /** The program of the verifiers' thread, where it is not the one beside this bundle. */
  readonly script?: string | undefined;
}

export interface VerifyHandlers extends Room<Handlers<VerifyApi>> {
  /** What verifiers say of one file that is read as a whole, until a signal is aborted. */
  readonly verification: (verifiers: VerifierSet, signal: AbortSignal) => UserVerification;
}

/** Serves verifiers; those of the user's own run in a thread that starts with the first of them. */
export function verifyHandlers(environment: VerifyEnvironment): VerifyHandlers {
  const { notify, script } = environment;
  const sandbox = new VerifierSandbox(script);
  const runs = new ExclusiveRuns();
  const verifications = new KeptVerifications(sandbox);
  const verification: VerifyHandlers['verification'] = (verifiers, signal) =>
    new UserVerification(sandbox, verifiers, signal);
  return {
    api: {
      userClaims: async ({ file: ref, id, verifiers }) => {
        // Before anything is waited for: those that were asked for last are those that count.
        const kept = verifications.of(ref.key, verifiers);
        const file = await environment.open(ref);
        const { trajectory, annotation } = await environment.annotated(ref.key, file, id);
        const claims = await kept.claims(trajectory, annotation);
        return { claims, troubles: kept.troubles };
      },
      checkVerifiers: async ({ verifiers }) => {
        const unkept = verifications.of(undefined, verifiers);
        await unkept.load();
        return unkept.troubles;
      },
      verifyFile: ({ file: ref, verifiers }) =>
        runs.run(ref.key, async (signal) => {
          const { key } = ref;
          const file = await environment.open(ref);
          return verifyFile({
            file,
            annotated: (id) => environment.annotated(key, file, id),
            verification: verification(verifiers, signal),
            onProgress: (done) => notify({ kind: 'verifying', key, done, total: file.recordCount }),
            signal,
          });
        }),
      cancelVerifying: ({ key }) => runs.cancel(key),
    },
    verification,
    // What failed on it may be tried again.
    close: (key) => {
      verifications.forget(key);
      runs.cancel(key);
    },
    dispose: () => sandbox.dispose(),
  };
}
