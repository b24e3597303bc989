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

/** Milliseconds between two notes of how far a group is read. */
const tellEvery = 500;

/** The sibling group that a vote page is about, asked for anew whenever something changes. */
export class VoteSubject extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** There is something else to show. */
  readonly onDidChange = this.changed.event;
  private current: TrajectoryAddress | undefined;
  private known: AnnotatedGroup | undefined;
  private failure: string | undefined;
  private watched = false;
  private progress = '';
  /** When it was last told how far the reading is. */
  private told = 0;
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

  /** Nothing is computed while nobody sees it. */
  setWatched(watched: boolean): void {
    this.watched = watched;
    if (watched) {
      this.load();
    }
  }

  show(address: TrajectoryAddress): void {
    const isKnown = this.holds(address);
    this.current = address;
    if (isKnown) {
      this.changed.fire();
    } else {
      this.load();
    }
  }

  /** Whether a trajectory belongs to the group that is shown. */
  holds({ file, id }: TrajectoryAddress): boolean {
    return (
      file.toString() === this.current?.file.toString() &&
      this.known?.siblings.some((each) => sameId(each.id, id)) === true
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
    if (isOurs && this.known === undefined && Date.now() - this.told > tellEvery) {
      this.told = Date.now();
      this.progress = vscode.l10n.t('Reading the siblings: {0} of {1}…', event.done, event.total);
      this.changed.fire();
    }
  }

  private load(): void {
    this.known = undefined;
    this.progress = vscode.l10n.t('Reading the siblings…');
    this.told = Date.now();
    this.failure = undefined;
    if (this.current === undefined || !this.watched) {
      return;
    }
    this.changed.fire();
    this.ask(this.current);
  }

  /** The same group under other labels: what is shown stays until they are there. */
  private reload(): void {
    if (this.current !== undefined && this.watched) {
      this.ask(this.current);
    }
  }

  private ask(address: TrajectoryAddress): void {
    const request = ++this.request;
    void this.requestGroup(address).then(
      (group) => {
        if (request === this.request) {
          this.known = group;
          this.changed.fire();
        }
      },
      (error: unknown) => {
        if (request === this.request && !(error instanceof CancelledError)) {
          this.failure = messageOf(error);
          this.changed.fire();
        }
      },
    );
  }

  private async requestGroup({ file, id }: TrajectoryAddress): Promise<AnnotatedGroup> {
    return this.environment.analysis.api.group({ file: await fileRefOf(file), id });
  }
}

function sameId(a: TrajectoryAddress['id'], b: TrajectoryAddress['id']): boolean {
  return a.record === b.record && a.index === b.index;
}
