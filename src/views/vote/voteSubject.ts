import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import type { ServingProfiles } from '../../editor/servingProfiles';
import { onReadingChange } from '../../editor/settings';
import type { SourceFiles } from '../../editor/sourceFiles';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { AnalysisClient } from '../../worker/client';
import type { WorkerEvent } from '../../worker/protocol';
import type { AnnotatedGroup } from '../../worker/vote/protocol';
import type { VoteState } from '../protocol/vote';
import { voteGroup } from './voteGroup';
import { WatchedReading } from '../watchedReading';

export interface VoteSources {
  readonly analysis: AnalysisClient;
  readonly profiles: ServingProfiles;
  readonly sources: SourceFiles;
}

/** The sibling group that a vote page is about: read while somebody sees it only. */
export class VoteSubject extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** There is something else to show. */
  readonly onDidChange = this.changed.event;
  private readonly reading = this.register(
    new WatchedReading(
      () => this.requestGroup(),
      () => this.changed.fire(),
    ),
  );
  private current: TrajectoryAddress | undefined;
  private progress = '';

  constructor(private readonly environment: VoteSources) {
    super();
    const { analysis, profiles, sources } = environment;
    const ifOurs = (act: () => void) => (file: vscode.Uri) => {
      if (file.toString() === this.current?.file.toString()) {
        act();
      }
    };
    this.register(profiles.onDidChange(() => this.changed.fire()));
    this.register(onReadingChange(() => this.reading.restart()));
    this.register(sources.onDidChange(ifOurs(() => this.reading.restart())));
    this.register(sources.onDidChangeLabels(ifOurs(() => this.reading.refresh())));
    this.register(sources.onDidChangeJudgements(ifOurs(() => this.reading.refresh())));
    this.register(sources.onDidChangeRewards(ifOurs(() => this.reading.refresh())));
    this.register(analysis.onEvent((event) => this.hear(event)));
  }

  get address(): TrajectoryAddress | undefined {
    return this.current;
  }

  get group(): AnnotatedGroup | undefined {
    const { state } = this.reading;
    return state.kind === 'known' ? state.value : undefined;
  }

  setWatched(watched: boolean): void {
    this.reading.setWatched(watched);
  }

  show(address: TrajectoryAddress): void {
    const isShown = this.holds(address) && !this.reading.isStale;
    this.current = address;
    if (isShown) {
      this.changed.fire();
    } else {
      this.reading.restart();
    }
  }

  /** Whether a trajectory belongs to the group that is shown, or is being read. */
  holds({ file, id }: TrajectoryAddress): boolean {
    const { current, group } = this;
    return (
      current?.file.toString() === file.toString() &&
      (sameId(current.id, id) || group?.siblings.some((each) => sameId(each.id, id)) === true)
    );
  }

  state(): VoteState {
    const { current, environment } = this;
    if (current === undefined) {
      return { kind: 'empty' };
    }
    const { state } = this.reading;
    switch (state.kind) {
      case 'failed':
        return state;
      case 'loading':
      case 'cancelled':
        return { kind: 'loading', message: this.progress };
      case 'known': {
        const { file, id } = current;
        const { profiles } = environment;
        const group = voteGroup(state.value, fileNameOf(file), profiles.current, id);
        return { kind: 'vote', group: { ...group, address: { file: file.toString(), id } } };
      }
    }
  }

  /** A group of many long thoughts takes a while: it is said how far the reading is. */
  private hear(event: WorkerEvent): void {
    const isOurs = event.kind === 'siblings' && event.key === this.current?.file.toString();
    if (isOurs && this.reading.state.kind === 'loading') {
      this.progress = vscode.l10n.t('Reading the siblings: {0} of {1}…', event.done, event.total);
      this.changed.fire();
    }
  }

  private requestGroup(): Promise<AnnotatedGroup> | undefined {
    this.progress = vscode.l10n.t('Reading the siblings…');
    return this.current && groupOf(this.environment.analysis, this.current);
  }
}

async function groupOf(
  { api }: AnalysisClient,
  { file, id }: TrajectoryAddress,
): Promise<AnnotatedGroup> {
  return api.group({ file: await fileRefOf(file), id });
}

function sameId(a: TrajectoryAddress['id'], b: TrajectoryAddress['id']): boolean {
  return a.record === b.record && a.index === b.index;
}
