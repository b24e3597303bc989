import * as vscode from 'vscode';
import type { Tally } from '../../analysis/segments/profile';
import { type FactorProfile, profileOf } from '../../analysis/segments/profile';
import {
  type Factor,
  type FactorGroup,
  factors,
  type GroupId,
  groups,
} from '../../analysis/segments/factors';
import { formatCount } from '../../analysis/cost/format';
import { Disposable, DisposableStore, type IDisposable } from '../../base/lifecycle';
import { factorColour, factorTreeId, trajectoryScheme } from '../../contributions';
import { registerCommand } from '../../editor/commands/registerCommand';
import type { GroupFilter } from '../../editor/groupFilter';
import type { OpenTrajectories } from '../../editor/openTrajectories';

/** A group of the legend, or a factor of it. */
type Entry =
  | { readonly kind: 'group'; readonly group: FactorGroup & { readonly id: GroupId } }
  | { readonly kind: 'factor'; readonly factor: (typeof factors)[number] };

/**
 * The legend: every group in its colour with how much of the trajectory at hand it is. A tick shows
 * or hides its tint; a click leads to its next segment.
 */
export class FactorTree extends Disposable implements vscode.TreeDataProvider<Entry> {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Entry>;
  /** The trajectory that was looked at last. */
  private uri: vscode.Uri | undefined;
  private profile: FactorProfile | undefined;

  constructor(
    private readonly trajectories: OpenTrajectories,
    private readonly filter: GroupFilter,
  ) {
    super();
    this.view = this.register(
      vscode.window.createTreeView(factorTreeId, { treeDataProvider: this, showCollapseAll: true }),
    );
    this.register(this.view.onDidChangeCheckboxState(({ items }) => this.tick(items)));
    this.register(filter.onDidChange(() => this.changed.fire()));
    this.register(vscode.window.onDidChangeActiveTextEditor(() => this.follow()));
    this.register(trajectories.onDidRelabel((uri) => this.readAgain(uri)));
    this.register(trajectories.onDidChange((uri) => this.readAgain(uri)));
    this.register(filterCommands(filter));
    this.follow();
  }

  getChildren(parent?: Entry): Entry[] {
    if (parent === undefined) {
      return groups.map((group) => ({ kind: 'group', group }));
    }
    return parent.kind === 'factor'
      ? []
      : factors
          .filter(({ group, id }) => group === parent.group.id && id !== group)
          .map((factor) => ({ kind: 'factor', factor }));
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    return entry.kind === 'group' ? this.groupItem(entry.group) : this.factorItem(entry.factor);
  }

  private groupItem({
    id,
    name,
    definition,
  }: FactorGroup & { readonly id: GroupId }): vscode.TreeItem {
    const { None, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(name, id === 'unsure' ? None : Collapsed);
    item.id = id;
    item.iconPath = new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(factorColour(id)));
    item.description = this.figures(this.profile?.byGroup[id]);
    item.tooltip = this.tooltip(name, definition, this.profile?.byGroup[id]);
    item.contextValue = 'factorGroup';
    item.command = nextCommand({ group: id });
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    item.checkboxState = {
      state: this.filter.isShown(id) ? Checked : Unchecked,
      tooltip: vscode.l10n.t('Tint the segments of this group'),
    };
    return item;
  }

  private factorItem({ id, name, definition }: (typeof factors)[number]): vscode.TreeItem {
    const item = new vscode.TreeItem(name);
    item.id = `factor:${id}`;
    item.description = this.figures(this.profile?.byFactor[id]);
    item.tooltip = this.tooltip(name, definition, this.profile?.byFactor[id]);
    item.contextValue = 'factor';
    item.command = nextCommand({ factor: id });
    return item;
  }

  /** Segments and share of the thought's tokens; nothing where there are none. */
  private figures(tally: Tally | undefined): string {
    const total = this.profile?.tokens ?? 0;
    if (tally === undefined || total === 0) {
      return '';
    }
    const percent = Math.round((100 * tally.tokens) / total);
    return `${formatCount(tally.segments)} · ${percent === 0 ? '<1' : percent} %`;
  }

  private tooltip(name: string, definition: string, tally: Tally | undefined): string {
    const counts =
      this.profile === undefined
        ? ''
        : vscode.l10n.t(
            '{0} segments, {1} of {2} tokens of this thought',
            formatCount(tally?.segments ?? 0),
            formatCount(tally?.tokens ?? 0),
            formatCount(this.profile.tokens),
          );
    return [name, definition, counts].filter((line) => line !== '').join('\n');
  }

  private tick(items: readonly [Entry, vscode.TreeItemCheckboxState][]): void {
    for (const [entry, state] of items) {
      if (entry.kind === 'group') {
        this.filter.show(entry.group.id, state === vscode.TreeItemCheckboxState.Checked);
      }
    }
  }

  private follow(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (uri?.scheme === trajectoryScheme && uri.toString() !== this.uri?.toString()) {
      this.uri = uri;
      this.read(uri);
    }
  }

  private readAgain(uri: vscode.Uri): void {
    if (uri.toString() === this.uri?.toString()) {
      this.read(uri);
    }
  }

  private read(uri: vscode.Uri): void {
    this.trajectories.get(uri).then(
      ({ data }) => this.show(uri, profileOf(data.annotation)),
      () => this.show(uri, undefined),
    );
  }

  private show(uri: vscode.Uri, profile: FactorProfile | undefined): void {
    if (uri.toString() === this.uri?.toString()) {
      this.profile = profile;
      this.changed.fire();
    }
  }
}

function nextCommand(target: {
  readonly group?: GroupId;
  readonly factor?: Factor['id'];
}): vscode.Command {
  return {
    title: vscode.l10n.t('Go to the next one'),
    command: 'cotLens.nextOfFactor',
    arguments: [target],
  };
}

function filterCommands(filter: GroupFilter): IDisposable {
  const store = new DisposableStore();
  store.add(registerCommand('cotLens.showAllGroups', () => filter.showAll()));
  store.add(
    registerCommand('cotLens.showOnlyGroup', async (entry) => {
      const group = isGroupEntry(entry) ? entry.group.id : await pickGroup();
      if (group !== undefined) {
        filter.showOnly(group);
      }
    }),
  );
  return store;
}

function isGroupEntry(entry: unknown): entry is Extract<Entry, { kind: 'group' }> {
  return typeof entry === 'object' && entry !== null && 'kind' in entry && entry.kind === 'group';
}

async function pickGroup(): Promise<GroupId | undefined> {
  const items = groups.map(({ id, name, definition }) => ({ label: name, detail: definition, id }));
  const placeHolder = vscode.l10n.t('Which group should be the only one that is tinted?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}
