import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import type { AnnotatedTrajectory } from '../worker/protocol';
import type { AnalysisClient } from '../worker/client';
import { fileRefOf } from './fileRefs';
import type { SourceFiles } from './sourceFiles';
import { addressOf, type TrajectoryAddress } from './trajectoryUri';
import { type PartText, TrajectoryLayout } from './trajectoryLayout';

/** A trajectory with the text of its document. */
export interface OpenTrajectory {
  readonly address: TrajectoryAddress;
  readonly data: AnnotatedTrajectory;
  readonly layout: TrajectoryLayout;
}

/** The trajectories whose documents are open, loaded once each and dropped when they close. */
export class OpenTrajectories extends Disposable {
  private readonly loading = new Map<string, Promise<OpenTrajectory>>();
  private readonly loaded = new Map<string, OpenTrajectory>();
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** The contents of an open trajectory document are no longer what they were. */
  readonly onDidChange = this.changed.event;
  private readonly relabelled = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** The labels or rewards of an open trajectory are no longer what they were; its text is. */
  readonly onDidRelabel = this.relabelled.event;

  constructor(
    private readonly analysis: AnalysisClient,
    sources: SourceFiles,
  ) {
    super();
    this.register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.drop(uri.toString())));
    this.register(sources.onDidChange((file) => this.refresh(file)));
    this.register(sources.onDidChangeLabels((file) => this.relabel(file)));
    this.register(sources.onDidChangeRewards((file) => this.relabel(file)));
  }

  /** Loads a trajectory, or gives the one that is loaded. */
  get(uri: vscode.Uri): Promise<OpenTrajectory> {
    return this.loading.get(uri.toString()) ?? this.start(uri);
  }

  /** The trajectory of a document, when it has been loaded. */
  peek(uri: vscode.Uri): OpenTrajectory | undefined {
    return this.loaded.get(uri.toString());
  }

  /** Loads again what was read from a file, or everything. */
  refresh(file?: vscode.Uri): void {
    for (const key of [...this.loading.keys()]) {
      const uri = vscode.Uri.parse(key, true);
      if (file === undefined || addressOf(uri)?.file.toString() === file.toString()) {
        this.drop(key);
        this.changed.fire(uri);
      }
    }
  }

  /** Loads the labels and rewards again of what was read from a file; what is shown stays until they are there. */
  private relabel(file: vscode.Uri): void {
    for (const key of [...this.loading.keys()]) {
      const uri = vscode.Uri.parse(key, true);
      if (addressOf(uri)?.file.toString() === file.toString()) {
        this.start(uri).then(
          () => this.relabelled.fire(uri),
          () => undefined,
        );
      }
    }
  }

  private start(uri: vscode.Uri): Promise<OpenTrajectory> {
    const key = uri.toString();
    const pending = this.load(uri);
    this.loading.set(key, pending);
    pending.then(
      (trajectory) => this.loading.get(key) === pending && this.loaded.set(key, trajectory),
      () => this.loading.get(key) === pending && this.drop(key),
    );
    return pending;
  }

  private drop(key: string): void {
    this.loading.delete(key);
    this.loaded.delete(key);
  }

  private async load(uri: vscode.Uri): Promise<OpenTrajectory> {
    const address = addressOf(uri);
    if (address === undefined) {
      throw new Error(vscode.l10n.t('{0} is not the address of a trajectory.', uri.toString(true)));
    }
    const file = await fileRefOf(address.file);
    const data = await this.analysis.api.trajectory({ file, id: address.id });
    const layout = new TrajectoryLayout(partsOf(data), data.annotation.segments);
    return { address, data, layout };
  }
}

function partsOf({ trajectory }: AnnotatedTrajectory): readonly PartText[] {
  const { problem, thought, response, truncated, thoughtState } = trajectory;
  const nothing = vscode.l10n.t('(none)');
  const hidden = vscode.l10n.t('(the producer keeps the thought to itself)');
  const cutOff = vscode.l10n.t('(cut off before an answer)');
  return [
    {
      part: 'problem',
      heading: vscode.l10n.t('PROBLEM'),
      text: problem.text,
      placeholder: vscode.l10n.t('(the record does not say)'),
    },
    {
      part: 'thought',
      heading: vscode.l10n.t('THOUGHT'),
      text: thought.text,
      placeholder: thoughtState === 'hidden' ? hidden : nothing,
    },
    {
      part: 'response',
      heading: vscode.l10n.t('ANSWER'),
      text: response.text,
      placeholder: answerPlaceholder(),
    },
  ];

  function answerPlaceholder(): string {
    if (thoughtState === 'whole') {
      return vscode.l10n.t('(the thought holds it: nothing sets it apart)');
    }
    return truncated ? cutOff : nothing;
  }
}
