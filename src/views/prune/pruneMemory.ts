import * as vscode from 'vscode';
import { type PruneSettings, pruneSettingsIn } from '../../analysis/prune/rules';
import { Disposable } from '../../base/lifecycle';
import { fieldOf } from '../protocol/savedFields';

const stateKey = 'pruneRules';
const usedKey = 'pruneRulesUsed';

/** So many files are kept in mind. */
const mostFiles = 100;

/** What a file is pruned by at first: what most people ask. */
const usualRules: PruneSettings = { right: true, finished: true, 'no-loops': true };

/** The rules that were set last, kept for each workspace, and those that each file was pruned by. */
export class PruneMemory extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<string>());
  /** A file, by its URI, is pruned by other rules from now on. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly state: vscode.Memento) {
    super();
  }

  get rules(): PruneSettings {
    const kept = this.state.get<unknown>(stateKey);
    return kept === undefined ? usualRules : pruneSettingsIn(kept);
  }

  set rules(rules: PruneSettings) {
    void this.state.update(stateKey, rules);
  }

  /** The rules that a file was last pruned by; `undefined` where it never was. */
  usedOn(file: string): PruneSettings | undefined {
    const kept = this.used.find(([each]) => each === file);
    return kept && pruneSettingsIn(kept[1]);
  }

  use(file: string, rules: PruneSettings): void {
    if (JSON.stringify(this.usedOn(file)) === JSON.stringify(rules)) {
      return;
    }
    const others = this.used.filter(([each]) => each !== file);
    void this.state.update(usedKey, [[file, rules], ...others].slice(0, mostFiles));
    this.changed.fire(file);
  }

  /** The file that was pruned last comes first. */
  private get used(): readonly (readonly [string, unknown])[] {
    const kept = this.state.get<unknown>(usedKey);
    return (Array.isArray(kept) ? kept : []).flatMap((each: unknown) => {
      const file = fieldOf(each, '0');
      return typeof file === 'string' ? [[file, fieldOf(each, '1')] as const] : [];
    });
  }
}
