import type { JsonObject } from '../../model';
import type { Field } from '../record/fields';
import type { FoldedBody } from './foldedBody';
import { FoldedText, textUnder } from './foldedText';
import type { StreamedCall } from './streamDraft';

interface Item {
  type: string;
  name: string | undefined;
  sealed: boolean;
  /** By the number of the part. */
  readonly content: Map<number, FoldedText>;
  readonly summary: Map<number, FoldedText>;
  readonly given: FoldedText;
}

/** What a delta adds to: the type of its item, and which of the item's texts. */
const targets: ReadonlyMap<string, readonly [type: string, part: 'content' | 'summary' | 'given']> =
  new Map([
    ['response.output_text.delta', ['message', 'content']],
    ['response.refusal.delta', ['message', 'content']],
    ['response.reasoning_text.delta', ['reasoning', 'content']],
    ['response.reasoning_summary_text.delta', ['reasoning', 'summary']],
    ['response.function_call_arguments.delta', ['function_call', 'given']],
    ['response.custom_tool_call_input.delta', ['custom_tool_call', 'given']],
    ['response.mcp_call_arguments.delta', ['mcp_call', 'given']],
  ]);

/** The output items of a streamed response as far as their deltas have arrived. */
export class ResponsesOutput {
  private readonly byIndex = new Map<number, Item>();

  get empty(): boolean {
    return [...this.byIndex.values()].every(
      ({ content, summary, given }) => content.size + summary.size + given.length === 0,
    );
  }

  add(type: string, event: Field, record: number): void {
    const index = event.at('output_index').number ?? 0;
    if (type === 'response.output_item.added' || type === 'response.output_item.done') {
      const told = event.at('item');
      const item = this.itemAt(index, told.at('type').string ?? 'message');
      item.type = told.at('type').string ?? item.type;
      item.name ??= told.at('name').string;
      item.sealed ||= told.at('encrypted_content').scalar !== undefined;
      return;
    }
    const target = targets.get(type);
    if (target !== undefined) {
      const [itemType, part] = target;
      const item = this.itemAt(index, itemType);
      const number = event.at(part === 'summary' ? 'summary_index' : 'content_index').number ?? 0;
      const text = part === 'given' ? item.given : textUnder(item[part], number);
      text.add(event.at('delta'), record);
    }
  }

  private itemAt(index: number, type: string): Item {
    const known = this.byIndex.get(index) ?? {
      type,
      name: undefined,
      sealed: false,
      content: new Map<number, FoldedText>(),
      summary: new Map<number, FoldedText>(),
      given: new FoldedText(),
    };
    this.byIndex.set(index, known);
    return known;
  }

  private inOrder(): readonly Item[] {
    return [...this.byIndex].sort(([one], [other]) => one - other).map(([, item]) => item);
  }

  /** The items as a body without streaming has them under `output`. */
  items(folded: FoldedBody): readonly JsonObject[] {
    return this.inOrder().map((item, index) => ({
      type: item.type,
      role: 'assistant',
      content: parts(folded, item.content, index, 'content'),
      summary: parts(folded, item.summary, index, 'summary'),
      ...(item.sealed ? { encrypted_content: 'sealed' } : {}),
    }));
  }

  calls(): readonly StreamedCall[] {
    return this.inOrder()
      .filter(({ type }) => type.endsWith('_call'))
      .map(({ type, name, given }) => ({
        name: name ?? type,
        given: { text: given.text, pieces: given.pieces },
      }));
  }
}

function parts(
  folded: FoldedBody,
  texts: ReadonlyMap<number, FoldedText>,
  item: number,
  name: string,
): readonly JsonObject[] {
  const inOrder = [...texts].sort(([one], [other]) => one - other);
  return inOrder.map(([, text], index) => ({
    type: 'text',
    text: folded.place(text, 'output', item, name, index, 'text'),
  }));
}
