import * as vscode from 'vscode';
import { type GroupId, groups } from '../analysis/segments/factors';
import { Disposable } from '../base/lifecycle';
import { contextKeys } from '../contributions';

const stateKey = 'hiddenGroups';

/** Which factor groups are tinted in trajectory documents; kept for each workspace. */
export class GroupFilter extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private hidden: ReadonlySet<GroupId>;

  constructor(private readonly state: vscode.Memento) {
    super();
    const kept = new Set(state.get<readonly string[]>(stateKey, []));
    this.hidden = new Set(groups.map(({ id }) => id).filter((id) => kept.has(id)));
    this.publish();
  }

  isShown(group: GroupId): boolean {
    return !this.hidden.has(group);
  }

  show(group: GroupId, shown: boolean): void {
    const hidden = new Set(this.hidden);
    if (shown) {
      hidden.delete(group);
    } else {
      hidden.add(group);
    }
    this.set(hidden);
  }

  showOnly(group: GroupId): void {
    this.set(new Set(groups.map(({ id }) => id).filter((id) => id !== group)));
  }

  showAll(): void {
    this.set(new Set());
  }

  private set(hidden: ReadonlySet<GroupId>): void {
    this.hidden = hidden;
    void this.state.update(stateKey, [...hidden]);
    this.publish();
    this.changed.fire();
  }

  private publish(): void {
    const some = this.hidden.size > 0;
    void vscode.commands.executeCommand('setContext', contextKeys.groupsHidden, some);
  }
}
