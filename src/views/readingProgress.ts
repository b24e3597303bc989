import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';
import type { AnalysisClient } from '../worker/client';
import type { ProgressEvent } from '../worker/protocol';

/** Shows in the status bar how far the reading of a large file has come. */
export class ReadingProgress extends Disposable {
  private readonly running = new Map<string, Running>();

  constructor(analysis: AnalysisClient) {
    super();
    this.register(
      analysis.onEvent((event) => {
        if (event.kind === 'progress') {
          this.update(event);
        }
      }),
    );
    this.register(analysis.onStop(() => this.endAll()));
  }

  override dispose(): void {
    super.dispose();
    this.endAll();
  }

  private update({ key, done, total }: ProgressEvent): void {
    if (done >= total) {
      this.running.get(key)?.end();
      this.running.delete(key);
      return;
    }
    const running = this.running.get(key) ?? this.start(key);
    const percent = Math.floor((done / total) * 100);
    running.report(vscode.l10n.t('{0} %', percent));
  }

  private start(key: string): Running {
    const name = vscode.Uri.parse(key).path.split('/').at(-1) ?? key;
    const title = vscode.l10n.t('CoT Lens reads {0}', name);
    const running = new Running(title);
    this.running.set(key, running);
    return running;
  }

  private endAll(): void {
    this.running.forEach((running) => running.end());
    this.running.clear();
  }
}

/** One progress in the status bar, until it is ended. */
class Running {
  private finish: () => void = () => undefined;
  private progress: vscode.Progress<{ readonly message: string }> | undefined;

  constructor(title: string) {
    const options = { location: vscode.ProgressLocation.Window, title };
    void vscode.window.withProgress(options, (progress: vscode.Progress<{ message: string }>) => {
      this.progress = progress;
      return new Promise<void>((resolve) => {
        this.finish = resolve;
      });
    });
  }

  report(message: string): void {
    this.progress?.report({ message });
  }

  end(): void {
    this.finish();
  }
}
