import type { JsonObject } from '../../model';
import { anthropicEvents } from '../streams/anthropicEvents';
import { chatChunks } from '../streams/chatChunks';
import { geminiChunks } from '../streams/geminiChunks';
import { responsesEvents } from '../streams/responsesEvents';
import { thinkArm } from '../labels/thinkArm';
import { thoughtAnchors } from '../labels/thoughtAnchors';
import { claudeCode } from './claudeCode';
import { codexExec } from './codexExec';
import { codexRollout } from './codexRollout';
import { pi } from './pi';
import type { AnchoredDraft, SequenceFormat, SequenceRecord } from './sequence';
import { simpleTrace } from './simpleTrace';

/** All formats whose trajectories span several records; the first that recognises a file reads it. */
export const sequenceFormats: readonly SequenceFormat[] = [
  chatChunks,
  responsesEvents,
  anthropicEvents,
  geminiChunks,
  codexRollout,
  codexExec,
  simpleTrace,
  pi,
  claudeCode,
  thoughtAnchors,
  thinkArm,
];

/** The format of a file by its first records; `undefined` where each record stands for itself. */
export function recogniseSequence(head: readonly JsonObject[]): SequenceFormat | undefined {
  return sequenceFormats.find((format) => format.recognise(head));
}

/** A file that is read record by record into trajectories. */
export interface Sequence {
  readonly format: SequenceFormat;
  readonly drafts: Iterable<AnchoredDraft>;
}

/**
 * Reads a file whose trajectories span several records. `head` are its first records that are JSON
 * objects (about 20, also part of `records`), `records` all of them in order; offsets of the texts
 * count in the decoded strings of the record that each piece names. `undefined` where each record
 * stands for itself and is to be read with `readRecord`.
 * Example: 220 chunks of one chat completion give one draft with anchor 0.
 */
export function readSequence(
  head: readonly JsonObject[],
  records: Iterable<SequenceRecord>,
): Sequence | undefined {
  const format = recogniseSequence(head);
  return format && { format, drafts: format.read(records) };
}
