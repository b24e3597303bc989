import * as vscode from 'vscode';
import { Disposable } from '../../base/lifecycle';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import type { ServingProfiles } from '../../editor/servingProfiles';
import { onReadingChange } from '../../editor/settings';
import type { SourceFiles } from '../../editor/sourceFiles';
import type { VerifierFiles } from '../../editor/verifiers/verifierFiles';
import type { VerifierTroubles } from '../../editor/verifiers/verifierTroubles';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { AnalysisClient } from '../../worker/client';
import type { VerifiedTree } from '../../worker/tree/protocol';
import type { WorkerEvent } from '../../worker/protocol';
import { FollowedFile } from '../followedFile';
import type { TreeState, TreeView } from '../protocol/tree';
import type { PruneMemory } from '../prune/pruneMemory';
import { TreePruning } from './treePruning';
import { WatchedReading } from '../watchedReading';

export interface TreeSources {
  readonly analysis: AnalysisClient;
  readonly profiles: ServingProfiles;
  readonly sources: SourceFiles;
  readonly verifiers: VerifierFiles;
  readonly memory: PruneMemory;
  readonly troubles: Pick<VerifierTroubles, 'report' | 'forget'>;
}

type ReadTree = VerifiedTree & Pick<TreeView, 'verification'>;

/** What troubles with verifiers are about. */
const about = 'tree';

/** The sibling group whose rollout tree a page is about. */
export class TreeSubject extends Disposable {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** There is something else to show. */
  readonly onDidChange = this.changed.event;
  private readonly followed: FollowedFile;
  private readonly reading = this.register(
    new WatchedReading<ReadTree>(
      () => this.read(),
      () => this.changed.fire(),
    ),
  );
  readonly pruning: TreePruning;
  private current: TrajectoryAddress | undefined;
  private progress = '';
  private isVerified = false;

  constructor(private readonly environment: TreeSources) {
    super();
    const { analysis, profiles, sources, verifiers } = environment;
    this.pruning = this.register(new TreePruning(environment, () => this.changed.fire()));
    this.reading.setWatched(true);
    this.followed = this.register(new FollowedFile(sources));
    const { onDidChange, onDidChangeLabels, onDidChangeJudgements, onDidChangeRewards } = sources;
    this.followed.on([onDidChange, onDidChangeRewards], () => this.pruning.refresh());
    this.followed.on(
      [onDidChange, onDidChangeLabels, onDidChangeJudgements, onDidChangeRewards],
      () => this.reading.restart(),
    );
    this.register(
      verifiers.onDidChange(() => {
        this.pruning.refresh();
        if (this.isVerified) {
          this.reading.restart();
        }
      }),
    );
    this.register(onReadingChange(() => this.reading.restart()));
    this.register(profiles.onDidChange(() => this.changed.fire()));
    this.register(analysis.onEvent((event) => this.hear(event)));
  }

  get address(): TrajectoryAddress | undefined {
    return this.current;
  }

  show(address: TrajectoryAddress | undefined): void {
    this.cancel();
    this.environment.troubles.forget(about);
    this.current = address;
    this.followed.set(address?.file);
    this.pruning.show(address?.file);
    this.reading.restart();
  }

  /** Reads the tree anew, with what verifiers find of its siblings. */
  verify(): void {
    this.isVerified = true;
    this.reading.restart();
  }

  cancel(): void {
    this.isVerified = false;
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
        const tree = prunedView(state.value, this.pruning);
        return { kind: 'tree', tree: { ...tree, fileName, profile } };
      }
    }
  }

  private read(): Promise<ReadTree> | undefined {
    this.progress = vscode.l10n.t('Reading the siblings…');
    return this.current && treeOf(this.environment, this.current, this.isVerified);
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
  { analysis, verifiers, troubles }: TreeSources,
  { file, id }: TrajectoryAddress,
  isVerified: boolean,
): Promise<ReadTree> {
  const tree = await analysis.api.rolloutTree({
    file: await fileRefOf(file),
    id,
    ...(isVerified && { verifiers: await verifiers.current() }),
  });
  troubles.report(about, tree.troubles);
  return { ...tree, verification: isVerified ? 'known' : 'unread' };
}

/** A tree with what is known of what the file was last pruned by. */
function prunedView(
  tree: ReadTree,
  { ids, isWithoutRules }: Pick<TreePruning, 'ids' | 'isWithoutRules'>,
): ReadTree & Pick<TreeView, 'pruning'> {
  if (ids === undefined) {
    return { ...tree, pruning: isWithoutRules ? 'noRules' : 'unread' };
  }
  const fallen = new Set(ids.map(({ record, index }) => `${record}:${index}`));
  const siblings = tree.siblings.map((sibling) => {
    const { record, index } = sibling.id;
    return { ...sibling, pruned: fallen.has(`${record}:${index}`) };
  });
  return { ...tree, siblings, pruning: 'known' };
}
