/**
 * Stands in for the lists and boxes of `vscode`: a test says beforehand what a user does with each
 * of them, one after the other, and reads afterwards what they showed.
 */

/** What a user does: takes the item whose label holds a text, presses a button, writes, leaves. */
export type UserAct =
  | { readonly take: string }
  | { readonly press: string; readonly of: string }
  | { readonly write: string }
  | 'enter'
  | 'back'
  | 'escape';

export interface Shown {
  readonly title: string | undefined;
  readonly labels: readonly string[];
  readonly descriptions: readonly string[];
  readonly active: string | undefined;
  readonly value: string;
  readonly problem: string | undefined;
}

/** What was shown, the first one first. */
export const shown: Shown[] = [];
const acts: UserAct[] = [];

export function userWill(...next: readonly UserAct[]): void {
  shown.length = 0;
  acts.length = 0;
  acts.push(...next);
}

/** Acts that nothing was shown for. */
export function actsLeft(): number {
  return acts.length;
}

interface Item {
  readonly label: string;
  readonly description?: string;
  readonly buttons?: readonly { readonly tooltip?: string }[];
}

type Listener = (event: never) => void;

/** Both a list and a box: each uses its own half. */
class FakeQuickInput {
  title: string | undefined;
  placeholder: string | undefined;
  prompt: string | undefined;
  value = '';
  validationMessage: string | undefined;
  items: readonly Item[] = [];
  activeItems: readonly Item[] = [];
  selectedItems: readonly Item[] = [];
  private readonly listeners = new Map<string, Listener>();

  readonly onDidAccept = this.on('accept');
  readonly onDidHide = this.on('hide');
  readonly onDidTriggerButton = this.on('button');
  readonly onDidTriggerItemButton = this.on('itemButton');
  readonly onDidChangeValue = this.on('value');

  show(): void {
    setImmediate(() => this.act(acts.shift() ?? 'escape'));
  }

  dispose(): void {
    this.listeners.clear();
  }

  private on(event: string): (listener: Listener) => void {
    return (listener) => this.listeners.set(event, listener);
  }

  private fire(event: string, detail: unknown): void {
    (this.listeners.get(event) as ((detail: unknown) => void) | undefined)?.(detail);
  }

  private act(act: UserAct): void {
    if (typeof act === 'object' && 'write' in act) {
      this.value = act.write;
      this.fire('value', act.write);
    }
    const active = this.activeItems[0] ?? this.items[0];
    shown.push({
      title: this.title,
      labels: this.items.map(({ label }) => label),
      descriptions: this.items.map(({ description }) => description ?? ''),
      active: active?.label,
      value: this.value,
      problem: this.validationMessage,
    });
    if (act === 'escape') {
      this.fire('hide', undefined);
    } else if (act === 'back') {
      this.fire('button', undefined);
    } else if (typeof act === 'object' && 'press' in act) {
      const item = this.itemWith(act.of);
      const button = item.buttons?.find(({ tooltip }) => tooltip === act.press);
      this.fire('itemButton', { item, button });
    } else {
      const item = typeof act === 'object' && 'take' in act ? this.itemWith(act.take) : active;
      this.selectedItems = item === undefined ? [] : [item];
      this.fire('accept', undefined);
      // A box that finds something wrong stays until it is left.
      this.fire('hide', undefined);
    }
  }

  private itemWith(text: string): Item {
    const item = this.items.find(({ label }) => label.includes(text));
    if (item === undefined) {
      throw new Error(
        `nothing shown holds "${text}": ${this.items.map((each) => each.label).join()}`,
      );
    }
    return item;
  }
}

export function createQuickInput(): FakeQuickInput {
  return new FakeQuickInput();
}
