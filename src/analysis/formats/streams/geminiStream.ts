import type { JsonObject, JsonValue } from '../../model';
import { gemini } from '../gemini';
import type { Field } from '../record/fields';
import { compactJson } from '../sessions/compactJson';
import type { AnchoredDraft } from '../sessions/sequence';
import { longestCall } from '../sessions/turn';
import { FoldedBody } from './foldedBody';
import { FoldedText } from './foldedText';
import type { OpenStream } from './openStreams';
import { type StreamedCall, anchored, withCalls } from './streamDraft';

interface Candidate {
  readonly parts: { readonly thought: boolean; readonly text: FoldedText }[];
  readonly calls: StreamedCall[];
  finish: string | undefined;
}

/** One streamed answer as far as it has arrived. Its candidates are siblings. */
export class GeminiStream implements OpenStream {
  private readonly candidates = new Map<number, Candidate>();
  private readonly known = new Map<string, JsonValue>();
  private unfinished = 0;
  last: number;

  constructor(
    private readonly anchor: number,
    private readonly first: JsonObject,
  ) {
    this.last = anchor;
  }

  get finished(): boolean {
    return this.candidates.size > 0 && this.unfinished === 0;
  }

  add(chunk: Field, record: number): void {
    this.last = record;
    // The usage counts what has come so far: the last report is the one to keep.
    for (const name of ['usageMetadata', 'modelVersion', 'responseId', 'createTime']) {
      const { value } = chunk.at(name);
      if (value !== undefined && value !== null) {
        this.known.set(name, value);
      }
    }
    for (const [place, candidate] of chunk.at('candidates').items.entries()) {
      this.addTo(candidate.at('index').number ?? place, candidate, record);
    }
  }

  private addTo(index: number, told: Field, record: number): void {
    const candidate = this.candidateAt(index);
    const finish = told.at('finishReason').string;
    this.unfinished -= finish !== undefined && candidate.finish === undefined ? 1 : 0;
    candidate.finish = finish ?? candidate.finish;
    for (const part of told.at('content', 'parts').items) {
      const thought = part.at('thought').boolean === true;
      const call = part.at('functionCall');
      if (call.isObject) {
        const given = compactJson(call.at('args').value ?? {}, longestCall);
        candidate.calls.push({ name: call.at('name').string, given: { text: given, pieces: [] } });
      }
      if (candidate.parts.at(-1)?.thought !== thought) {
        candidate.parts.push({ thought, text: new FoldedText() });
      }
      candidate.parts.at(-1)?.text.add(part.at('text'), record);
    }
  }

  private candidateAt(index: number): Candidate {
    const known = this.candidates.get(index);
    if (known !== undefined) {
      return known;
    }
    const made: Candidate = { parts: [], calls: [], finish: undefined };
    this.candidates.set(index, made);
    this.unfinished++;
    return made;
  }

  close(): readonly AnchoredDraft[] {
    const folded = new FoldedBody();
    const candidates = [...this.candidates].sort(([one], [other]) => one - other);
    if (candidates.length === 0) {
      return [];
    }
    const body: JsonObject = {
      ...Object.fromEntries(this.known),
      candidates: candidates.map(([index, { parts, finish }], place) => ({
        index,
        ...(finish === undefined ? {} : { finishReason: finish }),
        content: {
          parts: parts.map(({ thought, text }, at) => ({
            thought,
            text: folded.place(text, 'candidates', place, 'content', 'parts', at, 'text'),
          })),
        },
      })),
    };
    return folded.read(gemini, body).flatMap((draft, place) => {
      const [, candidate] = candidates[place] ?? [];
      const whole = withCalls(draft, candidate?.calls ?? []);
      const { anchor, last, first } = this;
      return anchored([whole], { anchor, last, first, ended: candidate?.finish !== undefined });
    });
  }
}
