import * as vscode from 'vscode';
import { CancelledError, messageOf } from '../../base/errors';
import { Disposable } from '../../base/lifecycle';
import type { Handlers } from '../../base/rpc';
import { costPanelType } from '../../contributions';
import { showTrajectory } from '../../editor/commands/openCommands';
import { runCommand } from '../../editor/commands/registerCommand';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import type { ServingProfiles } from '../../editor/servingProfiles';
import { onReadingChange } from '../../editor/settings';
import type { SourceFiles } from '../../editor/sourceFiles';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { AnalysisClient } from '../../worker/client';
import { type CostSubject, costView } from './costView';
import type { CostEvent, CostHostApi, CostState } from '../protocol/cost';
import { FollowedFile } from '../followedFile';
import { restoreTabs, savedAddress } from '../restoredTabs';
import { SingleTab } from '../singleTab';

export interface CostEnvironment {
  readonly analysis: AnalysisClient;
  readonly sources: SourceFiles;
  readonly profiles: ServingProfiles;
  readonly extensionUri: vscode.Uri;
}

/** What was read, or why it could not be. */
interface Known {
  readonly subject?: CostSubject;
  readonly failure?: string;
}

/** The page of cost, about one trajectory. It is read once; another profile only computes anew. */
export class CostPanel extends Disposable {
  private readonly tab: SingleTab<CostHostApi>;
  private readonly followed: FollowedFile;
  private address: TrajectoryAddress | undefined;
  private known: Known = {};
  /** The profile that stands beside the current one. */
  private beside: string | undefined;
  /** Counts the requests, so that a late reply to an old one is dropped. */
  private request = 0;

  constructor(private readonly environment: CostEnvironment) {
    super();
    const { extensionUri, sources, profiles } = environment;
    this.followed = this.register(new FollowedFile(sources));
    this.tab = this.register(
      new SingleTab<CostHostApi>({
        type: costPanelType,
        page: 'cost',
        extensionUri,
        handlers: this.handlers(),
        onClose: () => this.setAddress(undefined),
      }),
    );
    this.register(
      restoreTabs(costPanelType, savedAddress, (panel, address) => {
        this.tab.restore(panel, titleFor(address));
        this.setAddress(address);
      }),
    );
    const { onDidChange, onDidChangeLabels, onDidChangeJudgements, onDidChangeRewards } = sources;
    this.followed.on(
      [onDidChange, onDidChangeLabels, onDidChangeJudgements, onDidChangeRewards],
      () => void this.load(),
    );
    this.register(onReadingChange(() => void this.load()));
    this.register(profiles.onDidChange(() => this.post()));
  }

  show(address: TrajectoryAddress): void {
    this.tab.show(titleFor(address));
    this.setAddress(address);
  }

  private setAddress(address: TrajectoryAddress | undefined): void {
    this.request++;
    this.address = address;
    this.known = {};
    this.followed.set(address?.file);
    void this.load();
  }

  private handlers(): Handlers<CostHostApi> {
    return {
      ready: () => this.state(),
      selectServingProfile: () => runCommand('cotLens.selectServingProfile'),
      compareWith: ({ profile }) => {
        this.beside = profile;
        this.post();
      },
      openTrajectory: async () => {
        if (this.address !== undefined) {
          const { file, id } = this.address;
          await showTrajectory({ file: file.toString(), id });
        }
      },
      copy: async ({ text }) => vscode.env.clipboard.writeText(text),
    };
  }

  /** The trajectory first: its siblings may take a while. */
  private async load(): Promise<void> {
    const { address } = this;
    if (address === undefined) {
      return;
    }
    const request = ++this.request;
    const show = (known: Known): void => {
      if (request === this.request) {
        this.known = known;
        this.post();
      }
    };
    const { api } = this.environment.analysis;
    try {
      show({});
      const file = await fileRefOf(address.file);
      const data = await api.trajectory({ file, id: address.id });
      const subject = { fileName: fileNameOf(address.file), data };
      show({ subject: { ...subject, group: { kind: 'loading' } } });
      const group = await this.group(address, file);
      show({ subject: { ...subject, group } });
    } catch (error) {
      if (!(error instanceof CancelledError)) {
        show({ failure: messageOf(error) });
      }
    }
  }

  /** What goes wrong with the siblings leaves the trajectory's own cost as it is. */
  private async group(
    { id }: TrajectoryAddress,
    file: Awaited<ReturnType<typeof fileRefOf>>,
  ): Promise<CostSubject['group']> {
    try {
      return { kind: 'known', group: await this.environment.analysis.api.group({ file, id }) };
    } catch (error) {
      return { kind: 'failed', message: messageOf(error) };
    }
  }

  private state(): CostState {
    const { address } = this;
    const subject = address && { file: address.file.toString(), id: address.id };
    return { ...this.shown(), ...(subject && { subject }) };
  }

  private shown(): CostState {
    const { subject, failure } = this.known;
    if (failure !== undefined) {
      return { kind: 'failed', message: failure };
    }
    if (subject === undefined) {
      return { kind: 'loading', message: vscode.l10n.t('Reading the trajectory…') };
    }
    const { all, current } = this.environment.profiles;
    const other = all.find(({ id }) => id === this.beside && id !== current.id);
    return { kind: 'cost', cost: costView(subject, all, current, other) };
  }

  private post(): void {
    const event: CostEvent = { kind: 'state', state: this.state() };
    this.tab.post(event);
  }
}

function titleFor({ file }: TrajectoryAddress): string {
  return vscode.l10n.t('Cost: {0}', fileNameOf(file));
}
