import * as vscode from 'vscode';
import type { GroupTree } from '../analysis/tree/groupTree';
import { Disposable, MutableDisposable } from '../base/lifecycle';
import { fileRefOf } from '../editor/fileRefs';
import { fileNameOf } from '../editor/labels/fileName';
import type { ServingProfiles } from '../editor/servingProfiles';
import { onReadingChange } from '../editor/settings';
import type { SourceFiles } from '../editor/sourceFiles';
import type { TrajectoryAddress } from '../editor/trajectoryUri';
import type { AnalysisClient } from '../worker/client';
import type { WorkerEvent } from '../worker/protocol';
import type { TreeState } from './protocol/tree';
import { WatchedReading } from './watchedReading';

export interface TreeSources {
  readonly analysis: AnalysisClient;
  readonly profiles: ServingProfiles;
  readonly sources: SourceFiles;
}

/** The sibling group whose rollout tree a page is about. */
export class TreeSubject extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** There is something else to show. */
  readonly onDidChange = this.changed.event;
  private readonly followed = this.register(new MutableDisposable<vscode.Disposable>());
  private readonly reading = this.register(
    new WatchedReading<GroupTree>(
      () => this.read(),
      () => this.changed.fire(),
    ),
  );
  private current: TrajectoryAddress | undefined;
  private progress = '';

  constructor(private readonly environment: TreeSources) {
    super();
    const { analysis, profiles, sources } = environment;
    this.reading.setWatched(true);
    const again = (file: vscode.Uri): void => {
      if (file.toString() === this.current?.file.toString()) {
        this.reading.restart();
      }
    };
    this.register(sources.onDidChange(again));
    this.register(sources.onDidChangeLabels(again));
    this.register(sources.onDidChangeJudgements(again));
    this.register(onReadingChange(() => this.reading.restart()));
    this.register(profiles.onDidChange(() => this.changed.fire()));
    this.register(analysis.onEvent((event) => this.hear(event)));
  }

  get address(): TrajectoryAddress | undefined {
    return this.current;
  }

  show(address: TrajectoryAddress | undefined): void {
    this.cancel();
    this.current = address;
    this.followed.value = address && this.environment.sources.follow(address.file);
    this.reading.restart();
  }

  cancel(): void {
    const key = this.current?.file.toString();
    if (key !== undefined && this.reading.state.kind === 'loading') {
      void this.environment.analysis.api.cancelRolloutTree({ key }).catch(() => undefined);
    }
  }

  state(): TreeState {
    const { current } = this;
    const subject = current && { file: current.file.toString(), id: current.id };
    return { ...this.shown(), ...(subject && { subject }) };
  }

  private shown(): TreeState {
    const { state } = this.reading;
    switch (state.kind) {
      case 'loading':
        return { kind: 'loading', message: this.progress };
      case 'cancelled':
      case 'failed':
        return state;
      case 'known': {
        const fileName = this.current === undefined ? '' : fileNameOf(this.current.file);
        const profile = this.environment.profiles.current.name;
        return { kind: 'tree', tree: { ...state.value, fileName, profile } };
      }
    }
  }

  private read(): Promise<GroupTree> | undefined {
    this.progress = vscode.l10n.t('Reading the siblings…');
    return this.current && treeOf(this.environment.analysis, this.current);
  }

  /** A group of many long thoughts takes a while: it is said how far the reading is. */
  private hear(event: WorkerEvent): void {
    const isOurs = event.kind === 'siblings' && event.key === this.current?.file.toString();
    if (isOurs && this.reading.state.kind === 'loading') {
      this.progress = vscode.l10n.t('Reading the siblings: {0} of {1}…', event.done, event.total);
      this.changed.fire();
    }
  }
}

async function treeOf(
  { api }: AnalysisClient,
  { file, id }: TrajectoryAddress,
): Promise<GroupTree> {
  return api.rolloutTree({ file: await fileRefOf(file), id });
}
