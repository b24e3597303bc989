import * as vscode from 'vscode';
import type { TrajectoryId } from '../../analysis/model';
import type { PruneSettings } from '../../analysis/prune/rules';
import { Disposable } from '../../base/lifecycle';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import type { VerifierFiles } from '../../editor/verifiers/verifierFiles';
import type { AnalysisClient } from '../../worker/client';
import type { FileRef, WorkerEvent } from '../../worker/protocol';
import type { VerifierSet } from '../../worker/verify/userVerification';
import { runWithProgress } from '../../editor/runWithProgress';
import type { PruneMemory } from '../prune/pruneMemory';

export interface TreePruningSources {
  readonly analysis: AnalysisClient;
  readonly verifiers: Pick<VerifierFiles, 'current'>;
  readonly memory: PruneMemory;
}

/** What the analysis thread is asked for. */
interface Question {
  readonly file: FileRef;
  readonly rules: PruneSettings;
  readonly verifiers: VerifierSet;
}

/**
 * Which trajectories of a file fall by the rules it was last pruned by. What is read already is
 * taken; the file is read for it only when somebody asks.
 */
export class TreePruning extends Disposable {
  private file: vscode.Uri | undefined;
  private fallen: readonly TrajectoryId[] | undefined;
  /** Counts what changed, so that a late answer is dropped. */
  private request = 0;

  /** @param onChange something else is known */
  constructor(
    private readonly sources: TreePruningSources,
    private readonly onChange: () => void,
  ) {
    super();
    this.register(
      sources.memory.onDidChange((file) => {
        if (file === this.file?.toString()) {
          this.refresh();
        }
      }),
    );
  }

  /** The file was never pruned: nothing falls by no rules. */
  get isWithoutRules(): boolean {
    return this.rules === undefined;
  }

  /** `undefined` while it is not known. */
  get ids(): readonly TrajectoryId[] | undefined {
    return this.fallen;
  }

  show(file: vscode.Uri | undefined): void {
    this.file = file;
    this.refresh();
  }

  /** The file, its rules or their judges are others now. */
  refresh(): void {
    const request = ++this.request;
    this.fallen = undefined;
    this.atHand().then(
      (ids) => this.settle(request, ids),
      // Who asks for it in so many words is told why it fails.
      () => undefined,
    );
    this.onChange();
  }

  /** Reads what is not read yet; false when the user thought better of it. */
  async read(): Promise<boolean> {
    const { request, file } = this;
    const question = await this.question();
    if (question === undefined || file === undefined) {
      return false;
    }
    const { api } = this.sources.analysis;
    const { key } = question.file;
    const ids = await runWithProgress(this.sources.analysis, {
      title: vscode.l10n.t('Pruning {0}', fileNameOf(file)),
      run: () => api.prunedIds(question),
      cancel: () => api.cancelPrunedIds({ key }),
      shareIn: (event) => shareRead(event, key),
    });
    return this.settle(request, ids);
  }

  private get rules(): PruneSettings | undefined {
    return this.file && this.sources.memory.usedOn(this.file.toString());
  }

  private async atHand(): Promise<readonly TrajectoryId[] | undefined> {
    const question = await this.question();
    return question && this.sources.analysis.api.prunedIdsAtHand(question);
  }

  private async question(): Promise<Question | undefined> {
    const { file, rules } = this;
    return file && rules
      ? { file: await fileRefOf(file), rules, verifiers: await this.sources.verifiers.current() }
      : undefined;
  }

  private settle(request: number, ids: readonly TrajectoryId[] | undefined): boolean {
    if (request !== this.request || ids === undefined) {
      return false;
    }
    this.fallen = ids;
    this.onChange();
    return true;
  }
}

function shareRead(event: WorkerEvent, key: string): number | undefined {
  if (event.kind !== 'prune' || event.key !== key) {
    return undefined;
  }
  const { readRecords, records } = event.view.progress;
  return readRecords / Math.max(1, records);
}
