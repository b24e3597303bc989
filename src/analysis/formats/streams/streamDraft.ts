import type { JsonObject, SourceText } from '../../model';
import type { TrajectoryDraft } from '../format';
import { keyOfRecord } from '../record/problemKey';
import { compactJson } from '../sessions/compactJson';
import { mapTexts, seenFrom, TextBuilder } from '../sessions/recordTexts';
import type { AnchoredDraft } from '../sessions/sequence';
import { type Block, label, longestCall, bounded } from '../sessions/turn';
import { isBlank } from '../text/sourceText';

/** Units of a first record that tell streams without an id apart. */
const longestKey = 4000;

/** What is known of a stream beside its texts. */
export interface StreamPlace {
  readonly anchor: number;
  readonly last: number;
  /** The first record: names the problem of a stream that has no id. */
  readonly first: JsonObject;
  /** The producer said that it is over. */
  readonly ended: boolean;
}

/** A tool call of a stream. */
export interface StreamedCall {
  readonly name: string | undefined;
  readonly given: SourceText;
}

/** The drafts of a folded stream as trajectories of the file. */
export function anchored(
  drafts: readonly TrajectoryDraft[],
  { anchor, last, first, ended }: StreamPlace,
): readonly AnchoredDraft[] {
  return drafts.map((draft) => {
    const problemKey = draft.problemKey ?? keyOfRecord(compactJson(first, longestKey));
    const known = mapTexts({ ...draft, problemKey }, (text) => seenFrom(text, anchor));
    return { anchor, last, draft: ended ? known : cutOff(known) };
  });
}

/** A stream that stops without a word was cut off, be it by the model, the line or the logger. */
function cutOff(draft: TrajectoryDraft): TrajectoryDraft {
  const thinking = draft.thoughtState === 'closed' || draft.thoughtState === 'summary';
  const open = thinking && isBlank(draft.response);
  return { ...draft, truncated: true, thoughtState: open ? 'open' : draft.thoughtState };
}

/**
 * The draft with the tool calls of its stream after what was said; where nothing sets the thought
 * apart, they are part of the trace.
 */
export function withCalls(draft: TrajectoryDraft, calls: readonly StreamedCall[]): TrajectoryDraft {
  if (calls.length === 0) {
    return draft;
  }
  const whole = draft.thoughtState === 'whole';
  const built = new TextBuilder().append(whole ? draft.thought : draft.response);
  for (const { name, given } of calls) {
    const heading: Block['heading'] = `[Tool call: ${label(name)}]`;
    built.say(`${built.length === 0 ? '' : '\n\n'}${heading}${given.text === '' ? '' : '\n'}`);
    built.append(bounded(given, longestCall));
  }
  return whole ? { ...draft, thought: built.build() } : { ...draft, response: built.build() };
}
