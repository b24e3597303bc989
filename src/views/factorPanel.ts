import * as vscode from 'vscode';
import { factors } from '../analysis/segments/factors';
import { schemes } from '../analysis/segments/schemes';
import { CancelledError, messageOf } from '../base/errors';
import { Disposable, MutableDisposable } from '../base/lifecycle';
import type { Handlers } from '../base/rpc';
import { factorPanelType } from '../contributions';
import { fileRefOf } from '../editor/fileRefs';
import { fileNameOf } from '../editor/labels/fileName';
import type { SourceFiles } from '../editor/sourceFiles';
import type { TrajectoryAddress } from '../editor/trajectoryUri';
import type { AnalysisClient } from '../worker/client';
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
} from './protocol/factors';
import { restoreTabs, savedAddress } from './restoredTabs';
import { SingleTab } from './singleTab';

const words: LabelWords = {
  factors: factors.map(({ id, group, name, definition }) => ({ id, group, name, definition })),
  schemes: schemes.map(({ id, name }) => ({ id, name })),
};

/** What the page is about. */
export interface FactorsSubject extends TrajectoryAddress {
  readonly tab: FactorsTab;
  readonly scope: ProfileScope;
}

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
  private readonly followed = this.register(new MutableDisposable<vscode.Disposable>());
  private subject: FactorsSubject | undefined;
  private choice: Partial<ComparisonChoice> = {};
  private body: FactorsBody = { kind: 'cancelled' };
  /** Counts the requests, so that a late reply to an old one is dropped. */
  private request = 0;

  constructor(private readonly environment: Environment) {
    super();
    const { analysis, extensionUri, sources } = environment;
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
    const again = (file: vscode.Uri): void => {
      if (file.toString() === this.subject?.file.toString()) {
        this.load();
      }
    };
    this.register(sources.onDidChange(again));
    this.register(sources.onDidChangeLabels(again));
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
      this.followed.value = subject && this.environment.sources.follow(subject.file);
    }
    this.request++;
    this.subject = subject;
    this.load();
  }

  private handlers(): Handlers<FactorsHostApi> {
    return {
      ready: () => this.state(),
      showTab: ({ tab }) => this.change({ tab }),
      setScope: ({ scope }) => this.change({ scope }),
      compare: (choice) => {
        this.choice = choice;
        this.load();
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
      this.load();
    }
  }

  private load(): void {
    const { subject } = this;
    if (subject === undefined) {
      return;
    }
    const request = ++this.request;
    const show = (body: FactorsBody): void => {
      if (request === this.request) {
        this.body = body;
        this.post({ kind: 'state', state: this.state() });
      }
    };
    show({ kind: 'loading', message: vscode.l10n.t('Reading the trajectories…') });
    this.bodyOf(subject).then(show, (error: unknown) =>
      show(
        error instanceof CancelledError
          ? { kind: 'cancelled' }
          : { kind: 'failed', message: messageOf(error) },
      ),
    );
  }

  private async bodyOf({ file: uri, id, tab, scope }: FactorsSubject): Promise<FactorsBody> {
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
    if (key !== undefined && this.body.kind === 'loading') {
      void this.environment.analysis.api.cancelFactorProfile({ key }).catch(() => undefined);
    }
  }

  private state(): FactorsState {
    const { subject, body } = this;
    const { record, index } = subject?.id ?? { record: 0, index: 0 };
    return {
      tab: subject?.tab ?? 'profile',
      fileName: subject === undefined ? '' : fileNameOf(subject.file),
      trajectory: index === 0 ? `#${record + 1}` : `#${record + 1}.${index + 1}`,
      scope: subject?.scope ?? 'trajectory',
      words,
      body,
      ...(subject && { subject: savedForm(subject) }),
    };
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
