import * as vscode from 'vscode';
import { CancelledError, messageOf } from '../base/errors';
import { Disposable } from '../base/lifecycle';
import { fileRefOf } from '../editor/fileRefs';
import { fileNameOf } from '../editor/labels/fileName';
import type { ServingProfiles } from '../editor/servingProfiles';
import { onReadingChange } from '../editor/settings';
import type { SourceFiles } from '../editor/sourceFiles';
import type { TrajectoryAddress } from '../editor/trajectoryUri';
import type { AnalysisClient } from '../worker/client';
import type { WorkerEvent } from '../worker/protocol';
import type { AnnotatedGroup } from '../worker/vote/protocol';
import type { VoteState } from './protocol/vote';
import { voteGroup } from './voteGroup';

export interface VoteSources {
  readonly analysis: AnalysisClient;
  readonly profiles: ServingProfiles;
  readonly sources: SourceFiles;
}

/**
 * The sibling group that a vote page is about. It is read while somebody sees it only: what changes
 * in the meantime makes it stale, and it is read anew when it is seen again.
 */
export class VoteSubject extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** There is something else to show. */
  readonly onDidChange = this.changed.event;
  private current: TrajectoryAddress | undefined;
  private known: AnnotatedGroup | undefined;
  private failure: string | undefined;
  private watched = false;
  /** What is known is missing or out of date, and nobody has asked for it yet. */
  private stale = true;
  private progress = '';
  /** Counts the requests, so that a late reply to an old one is dropped. */
  private request = 0;

  constructor(private readonly environment: VoteSources) {
    super();
    const { analysis, profiles, sources } = environment;
    const ifOurs = (act: () => void) => (file: vscode.Uri) => {
      if (file.toString() === this.current?.file.toString()) {
        act();
      }
    };
    this.register(profiles.onDidChange(() => this.changed.fire()));
    this.register(onReadingChange(() => this.load()));
    this.register(sources.onDidChange(ifOurs(() => this.load())));
    this.register(sources.onDidChangeLabels(ifOurs(() => this.reload())));
    this.register(sources.onDidChangeJudgements(ifOurs(() => this.reload())));
    this.register(analysis.onEvent((event) => this.hear(event)));
  }

  get address(): TrajectoryAddress | undefined {
    return this.current;
  }

  get group(): AnnotatedGroup | undefined {
    return this.known;
  }

  setWatched(watched: boolean): void {
    this.watched = watched;
    if (watched && this.stale) {
      this.load();
    }
  }

  show(address: TrajectoryAddress): void {
    const isShown = this.holds(address) && !this.stale;
    this.current = address;
    if (isShown) {
      this.changed.fire();
    } else {
      this.load();
    }
  }

  /** Whether a trajectory belongs to the group that is shown, or is being read. */
  holds({ file, id }: TrajectoryAddress): boolean {
    const { current, known } = this;
    return (
      current?.file.toString() === file.toString() &&
      (sameId(current.id, id) || known?.siblings.some((each) => sameId(each.id, id)) === true)
    );
  }

  state(): VoteState {
    const { current, known, failure, environment } = this;
    if (current === undefined) {
      return { kind: 'empty' };
    }
    if (failure !== undefined) {
      return { kind: 'failed', message: failure };
    }
    if (known === undefined) {
      return { kind: 'loading', message: this.progress };
    }
    const { file, id } = current;
    const group = voteGroup(known, fileNameOf(file), environment.profiles.current, id);
    return { kind: 'vote', group: { ...group, address: { file: file.toString(), id } } };
  }

  /** A group of many long thoughts takes a while: it is said how far the reading is. */
  private hear(event: WorkerEvent): void {
    const isOurs = event.kind === 'siblings' && event.key === this.current?.file.toString();
    if (isOurs && this.known === undefined) {
      this.progress = vscode.l10n.t('Reading the siblings: {0} of {1}…', event.done, event.total);
      this.changed.fire();
    }
  }

  private load(): void {
    this.known = undefined;
    this.failure = undefined;
    this.progress = vscode.l10n.t('Reading the siblings…');
    this.reload();
  }

  /** The same group under other labels: what is shown stays until they are there. */
  private reload(): void {
    const request = ++this.request;
    this.stale = this.current === undefined || !this.watched;
    if (this.current === undefined || this.stale) {
      return;
    }
    if (this.known === undefined) {
      this.changed.fire();
    }
    void this.requestGroup(this.current).then(
      (group) => this.settle(request, group),
      (error: unknown) => this.fail(request, error),
    );
  }

  private settle(request: number, group: AnnotatedGroup): void {
    if (request === this.request) {
      this.known = group;
      this.failure = undefined;
      this.changed.fire();
    }
  }

  /** What failed, or was given up, is tried again when it is next seen. */
  private fail(request: number, error: unknown): void {
    if (request === this.request) {
      this.stale = true;
      this.failure = error instanceof CancelledError ? undefined : messageOf(error);
      this.changed.fire();
    }
  }

  private async requestGroup({ file, id }: TrajectoryAddress): Promise<AnnotatedGroup> {
    return this.environment.analysis.api.group({ file: await fileRefOf(file), id });
  }
}

function sameId(a: TrajectoryAddress['id'], b: TrajectoryAddress['id']): boolean {
  return a.record === b.record && a.index === b.index;
}
