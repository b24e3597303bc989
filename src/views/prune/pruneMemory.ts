import type * as vscode from 'vscode';
import { type PruneSettings, pruneSettingsIn } from '../../analysis/prune/rules';

const stateKey = 'pruneRules';

/** What a file is pruned by at first: what most people ask. */
const usualRules: PruneSettings = { right: true, finished: true, 'no-loops': true };

/** The rules that were set last, kept for each workspace. */
export class PruneMemory {
  constructor(private readonly state: vscode.Memento) {}

  get rules(): PruneSettings {
    const kept = this.state.get<unknown>(stateKey);
    return kept === undefined ? usualRules : pruneSettingsIn(kept);
  }

  set rules(rules: PruneSettings) {
    void this.state.update(stateKey, rules);
  }
}
