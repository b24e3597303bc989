import * as vscode from 'vscode';
import type { SidecarProblem } from '../../analysis/sidecars/sidecarLines';
import { messageOf } from '../../base/errors';
import { Disposable, type IDisposable } from '../../base/lifecycle';
import { extensionName } from '../../contributions';
import type { AnalysisClient } from '../../worker/client';
import type { FileRef } from '../../worker/protocol';
import { fileRefOf } from '../fileRefs';
import type { SourceFiles } from '../sourceFiles';
import { judgementsOf, rewardsOf, sidecarOf } from './sidecar';

/** One kind of file that is kept beside the data, and how its bad lines are told. */
interface SidecarKind {
  readonly name: string;
  readonly code: string;
  /** The sidecar of a file, whether or not it exists. */
  readonly beside: (file: vscode.Uri) => vscode.Uri | undefined;
  readonly onDidChange: vscode.Event<vscode.Uri>;
  readonly problems: (file: FileRef) => Promise<readonly SidecarProblem[]>;
  readonly message: (reason: string) => string;
}

/** The parts that every kind of sidecar needs. */
interface Environment {
  readonly analysis: AnalysisClient;
  readonly sources: SourceFiles;
  readonly warn: (message: string) => void;
}

/** Lists the lines of a sidecar that say nothing usable in the Problems view of the sidecar. */
class SidecarDiagnostics extends Disposable {
  private readonly collection: vscode.DiagnosticCollection;

  constructor(
    private readonly kind: SidecarKind,
    private readonly environment: Environment,
  ) {
    super();
    this.collection = this.register(vscode.languages.createDiagnosticCollection(kind.name));
    const { sources } = environment;
    this.register(sources.onDidOpen((file) => void this.show(file)));
    this.register(kind.onDidChange((file) => void this.show(file)));
    this.register(sources.onDidClose((file) => this.clear(file)));
    sources.files.forEach((file) => void this.show(file));
  }

  private async show(file: vscode.Uri): Promise<void> {
    const sidecar = this.kind.beside(file);
    if (sidecar === undefined || !(await exists(sidecar))) {
      this.clear(file);
      return;
    }
    const { sources, warn } = this.environment;
    try {
      const problems = await this.kind.problems(await fileRefOf(file));
      if (sources.isOpen(file)) {
        this.collection.set(
          sidecar,
          problems.map((problem) => this.diagnosticOf(problem)),
        );
      }
    } catch (error) {
      warn(messageOf(error));
    }
  }

  private clear(file: vscode.Uri): void {
    const sidecar = this.kind.beside(file);
    if (sidecar !== undefined) {
      this.collection.delete(sidecar);
    }
  }

  private diagnosticOf({ line, reason }: SidecarProblem): vscode.Diagnostic {
    const range = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
    const { code, message } = this.kind;
    const severity = vscode.DiagnosticSeverity.Warning;
    const diagnostic = new vscode.Diagnostic(range, message(reason), severity);
    diagnostic.source = extensionName;
    diagnostic.code = code;
    return diagnostic;
  }
}

/** The bad lines of sidecars of labels. */
export function labelDiagnostics(environment: Environment): IDisposable {
  const { analysis, sources } = environment;
  const kind: SidecarKind = {
    name: 'cot-lens-labels',
    code: 'unreadable-label',
    beside: sidecarOf,
    onDidChange: sources.onDidChangeLabels,
    problems: async (file) => (await analysis.api.labels({ file })).problems,
    message: (reason) => vscode.l10n.t('This line is no label: {0}. The others are used.', reason),
  };
  return new SidecarDiagnostics(kind, environment);
}

/** The bad lines of sidecars of what people say of answers. */
export function judgementDiagnostics(environment: Environment): IDisposable {
  const { analysis, sources } = environment;
  const kind: SidecarKind = {
    name: 'cot-lens-votes',
    code: 'unreadable-judgement',
    beside: judgementsOf,
    onDidChange: sources.onDidChangeJudgements,
    problems: (file) => analysis.api.judgementProblems({ file }),
    message: (reason) =>
      vscode.l10n.t('This line is no judgement of an answer: {0}. The others are used.', reason),
  };
  return new SidecarDiagnostics(kind, environment);
}

/** The lines of sidecars of rewards that are bad, or no longer fit their file. */
export function rewardDiagnostics(environment: Environment): IDisposable {
  const { analysis, sources } = environment;
  const kind: SidecarKind = {
    name: 'cot-lens-rewards',
    code: 'unreadable-reward',
    beside: rewardsOf,
    onDidChange: sources.onDidChangeRewards,
    problems: (file) => analysis.api.rewardProblems({ file }),
    message: (reason) =>
      vscode.l10n.t('This line gives no reward: {0}. The others are used.', reason),
  };
  return new SidecarDiagnostics(kind, environment);
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
