import type { JsonObject, JsonValue } from '../../model';
import { chatCompletion } from '../chatCompletion';
import type { Field } from '../record/fields';
import type { AnchoredDraft } from '../sessions/sequence';
import { ChatChoice } from './chatChoice';
import { FoldedBody } from './foldedBody';
import type { OpenStream } from './openStreams';
import { anchored, withCalls } from './streamDraft';

/** One streamed chat completion as far as it has arrived. Its choices are siblings. */
export class ChatStream implements OpenStream {
  private readonly choices = new Map<number, ChatChoice>();
  private model: string | undefined;
  private created: number | undefined;
  private usage: JsonValue = null;
  private unfinished = 0;
  last: number;

  constructor(
    private readonly anchor: number,
    private readonly first: JsonObject,
  ) {
    this.last = anchor;
  }

  get finished(): boolean {
    return this.choices.size > 0 && this.unfinished === 0;
  }

  /** Whether a chunk says something in a choice that is over, as streams without ids do. */
  beginsAnew(choices: readonly Field[]): boolean {
    return choices.some((choice, place) => {
      const known = this.choices.get(choice.at('index').number ?? place);
      return known?.finish !== undefined && known.wouldGrow(choice.at('delta'));
    });
  }

  add(chunk: Field, record: number): void {
    this.last = record;
    this.model ??= chunk.at('model').string;
    this.created ??= chunk.at('created').number;
    // Groq reports under a name of its own.
    for (const usage of [chunk.at('usage'), chunk.at('x_groq', 'usage')]) {
      this.usage = usage.isObject ? (usage.value ?? null) : this.usage;
    }
    for (const [place, choice] of chunk.at('choices').items.entries()) {
      const index = choice.at('index').number ?? place;
      let known = this.choices.get(index);
      if (known === undefined) {
        known = new ChatChoice();
        this.choices.set(index, known);
        this.unfinished++;
      }
      const before = known.finish;
      known.add(choice, record);
      this.unfinished -= before === undefined && known.finish !== undefined ? 1 : 0;
    }
  }

  close(): readonly AnchoredDraft[] {
    const folded = new FoldedBody();
    const choices = [...this.choices].sort(([one], [other]) => one - other);
    if (choices.length === 0) {
      return [];
    }
    const id = Object.hasOwn(this.first, 'id') ? (this.first['id'] ?? null) : null;
    const body: JsonObject = {
      id,
      object: 'chat.completion',
      model: this.model ?? null,
      created: this.created ?? null,
      choices: choices.map(([index, choice], place) => ({
        index,
        finish_reason: choice.finish ?? null,
        message: choice.message(folded, 'choices', place, 'message'),
      })),
      usage: this.usage,
    };
    const drafts = folded.read(chatCompletion, body);
    return drafts.flatMap((draft, place) => {
      const [, choice] = choices[place] ?? [];
      const logprobs = choice?.logprobs();
      const whole = withCalls({ ...draft, logprobs }, choice?.calls() ?? []);
      const { anchor, last, first } = this;
      return anchored([whole], { anchor, last, first, ended: choice?.finish !== undefined });
    });
  }
}
