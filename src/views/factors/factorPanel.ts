import * as vscode from 'vscode';
import { factors } from '../../analysis/segments/factors';
import { schemes } from '../../analysis/segments/schemes';
import { Disposable } from '../../base/lifecycle';
import type { Handlers } from '../../base/rpc';
import { factorPanelType } from '../../contributions';
import { fileRefOf } from '../../editor/fileRefs';
import { fileNameOf } from '../../editor/labels/fileName';
import type { SourceFiles } from '../../editor/sourceFiles';
import type { TrajectoryAddress } from '../../editor/trajectoryUri';
import type { AnalysisClient } from '../../worker/client';
import {
  type ComparisonChoice,
  type FactorsBody,
  type FactorsEvent,
  type FactorsHostApi,
  type FactorsState,
  type FactorsTab,
  factorsSubjectIn,
  type LabelWords,
  type ProfileScope,
  type SavedFactorsSubject,
} from '../protocol/factors';
import { FollowedFile } from '../followedFile';
import { restoreTabs, savedAddress } from '../restoredTabs';
import { SingleTab } from '../singleTab';
import { WatchedReading } from '../watchedReading';

const words: LabelWords = {
  factors: factors.map(({ id, group, name, definition }) => ({ id, group, name, definition })),
  schemes: schemes.map(({ id, name }) => ({ id, name })),
};

/** What the page is about. */
export interface FactorsSubject extends TrajectoryAddress {
  readonly tab: FactorsTab;
  readonly scope: ProfileScope;
}

/** What the page shows once it is there. */
type FactorsRead = Extract<FactorsBody, { readonly kind: 'profile' | 'agreement' }>;

/** A disagreement that the user wants to see where it stands. */
export type OpenSegment = (
  address: TrajectoryAddress,
  start: number,
  beside: boolean,
) => Promise<void>;

interface Environment {
  readonly analysis: AnalysisClient;
  readonly sources: SourceFiles;
  readonly extensionUri: vscode.Uri;
  readonly openSegment: OpenSegment;
}

/** The page of thought factors, whatever it is about. */
export class FactorPanel extends Disposable {
  private readonly tab: SingleTab<FactorsHostApi>;
  private readonly followed: FollowedFile;
  private readonly reading = this.register(
    new WatchedReading(
      () => this.subject && this.read(this.subject),
      () => this.post({ kind: 'state', state: this.state() }),
    ),
  );
  private subject: FactorsSubject | undefined;
  private choice: Partial<ComparisonChoice> = {};

  constructor(private readonly environment: Environment) {
    super();
    const { analysis, extensionUri, sources } = environment;
    this.followed = this.register(new FollowedFile(sources));
    this.tab = this.register(
      new SingleTab<FactorsHostApi>({
        type: factorPanelType,
        page: 'factors',
        extensionUri,
        handlers: this.handlers(),
        onClose: () => this.setSubject(undefined),
      }),
    );
    this.register(
      restoreTabs(factorPanelType, savedSubject, (panel, subject) => {
        this.tab.restore(panel, titleFor(subject));
        this.setSubject(subject);
      }),
    );
    this.reading.setWatched(true);
    this.followed.on([sources.onDidChange, sources.onDidChangeLabels], () =>
      this.reading.restart(),
    );
    this.register(
      analysis.onEvent((event) => {
        if (event.kind === 'profile' && event.key === this.subject?.file.toString()) {
          this.post({ kind: 'progress', done: event.done, total: event.total });
        }
      }),
    );
  }

  show(subject: FactorsSubject): void {
    this.tab.show(titleFor(subject));
    this.setSubject(subject);
  }

  private setSubject(subject: FactorsSubject | undefined): void {
    if (subject?.file.toString() !== this.subject?.file.toString()) {
      this.cancel();
      this.choice = {};
      this.followed.set(subject?.file);
    }
    this.subject = subject;
    this.reading.restart();
  }

  private handlers(): Handlers<FactorsHostApi> {
    return {
      ready: () => this.state(),
      showTab: ({ tab }) => this.change({ tab }),
      setScope: ({ scope }) => this.change({ scope }),
      compare: (choice) => {
        this.choice = choice;
        this.reading.restart();
      },
      cancel: () => this.cancel(),
      openSegment: async ({ id, start, beside }) => {
        const file = this.subject?.file;
        if (file !== undefined) {
          await this.environment.openSegment({ file, id }, start, beside);
        }
      },
    };
  }

  private change(change: Partial<FactorsSubject>): void {
    if (this.subject !== undefined) {
      this.subject = { ...this.subject, ...change };
      this.reading.restart();
    }
  }

  private async read({ file: uri, id, tab, scope }: FactorsSubject): Promise<FactorsRead> {
    const { api } = this.environment.analysis;
    const file = await fileRefOf(uri);
    if (tab === 'profile') {
      return { kind: 'profile', profile: await api.factorProfile({ file, id, scope }) };
    }
    const agreement = await api.agreement({ file, level: 'groups', ...this.choice });
    return { kind: 'agreement', agreement };
  }

  private cancel(): void {
    const key = this.subject?.file.toString();
    if (key !== undefined && this.reading.state.kind === 'loading') {
      void this.environment.analysis.api.cancelFactorProfile({ key }).catch(() => undefined);
    }
  }

  private state(): FactorsState {
    const { subject } = this;
    const { record, index } = subject?.id ?? { record: 0, index: 0 };
    return {
      tab: subject?.tab ?? 'profile',
      fileName: subject === undefined ? '' : fileNameOf(subject.file),
      trajectory: index === 0 ? `#${record + 1}` : `#${record + 1}.${index + 1}`,
      scope: subject?.scope ?? 'trajectory',
      words,
      body: this.body(),
      ...(subject && { subject: savedForm(subject) }),
    };
  }

  private body(): FactorsBody {
    const { state } = this.reading;
    switch (state.kind) {
      case 'loading':
        return { kind: 'loading', message: vscode.l10n.t('Reading the trajectories…') };
      case 'known':
        return state.value;
      case 'failed':
      case 'cancelled':
        return state;
    }
  }

  private post(event: FactorsEvent): void {
    this.tab.post(event);
  }
}

function titleFor({ file }: FactorsSubject): string {
  return vscode.l10n.t('Thought factors: {0}', fileNameOf(file));
}

function savedForm({ file, id, tab, scope }: FactorsSubject): SavedFactorsSubject {
  return { file: file.toString(), id, tab, scope };
}

function savedSubject(saved: unknown): FactorsSubject | undefined {
  const subject = factorsSubjectIn(saved);
  const address = savedAddress(saved);
  return subject && address && { ...subject, ...address };
}
