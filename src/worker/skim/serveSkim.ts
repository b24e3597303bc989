import type { MessagePort } from 'node:worker_threads';
import { serializeError } from '../../base/errors';
import type { SkimmedLines } from '../../corpus/skim/skimmedLines';
import { StretchSkim } from '../../corpus/skim/skimStretch';
import type { SkimJob, SkimReply } from './protocol';

/** Skims stretches in the order in which they come. */
export function serveSkim(port: MessagePort): void {
  const skim = new StretchSkim();
  port.on('message', ({ id, stretch }: SkimJob) => {
    try {
      const lines = skim.skim(stretch);
      port.postMessage({ id, lines } satisfies SkimReply, buffersOf(lines));
    } catch (error) {
      port.postMessage({ id, error: serializeError(error) } satisfies SkimReply);
    }
  });
}

function buffersOf({ lengths, codes, outcomes }: SkimmedLines): ArrayBuffer[] {
  const { format, first, keys } = outcomes;
  return [lengths, codes, format, first, keys].map(({ buffer }) => buffer);
}
