import { parentPort } from 'node:worker_threads';
import { type UserVerifier, VerifierError } from '../../analysis/verify/user/userVerifier';
import { messageOf } from '../../base/errors';
import { loadVerifier } from './loadVerifier';
import type { VerifierJob, VerifierResult, VerifierThreadMessage } from './protocol';

// The entry of the thread in which verifiers of the user's own run. Whoever starts it ends it when
// a verifier does not come back.

const port = parentPort;
if (port === null) {
  throw new Error('This program runs as a thread of CoT Lens.');
}
/** UTF-16 units. */
const longestReason = 300;
const send = (message: VerifierThreadMessage): void => port.postMessage(message);
/** Verifiers by file, as long as they stay the same. */
const loaded = new Map<string, { readonly name: string; readonly verifier: UserVerifier }>();

async function verifierFor({ source, limits }: VerifierJob): Promise<UserVerifier> {
  const name = JSON.stringify([source.kind, source.text, limits]);
  const known = loaded.get(source.file);
  if (known?.name === name) {
    return known.verifier;
  }
  const verifier = await loadVerifier(source, limits);
  loaded.set(source.file, { name, verifier });
  return verifier;
}

async function done(job: VerifierJob): Promise<VerifierResult> {
  const { file } = job.source;
  try {
    const verifier = await verifierFor(job);
    return {
      claims: job.inputs.flatMap((input) =>
        verifier.verify(input).map((claim) => ({ ...claim, part: input.part })),
      ),
    };
  } catch (error) {
    loaded.delete(file);
    const line = error instanceof VerifierError ? error.line : 0;
    return { trouble: { file, line, reason: inLine(messageOf(error)) } };
  }
}

/** A message may hold whatever a text says; it goes to terminals and lists. */
function inLine(message: string): string {
  return message.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').slice(0, longestReason);
}

let before: Promise<unknown> = Promise.resolve();
port.on('message', (job: VerifierJob) => {
  before = before.then(async () => send(await done(job)));
});
send('ready');
