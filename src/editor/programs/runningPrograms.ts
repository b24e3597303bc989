import * as vscode from 'vscode';
import { Disposable, type IDisposable } from '../../base/lifecycle';

/** A program that was asked for waits for those of other runs, and then it runs. */
export type ProgramState = 'waits' | 'runs';

/** The programs of open trajectories that somebody has asked for and that have not ended. */
export class RunningPrograms extends Disposable {
  private readonly runs = new Set<ProgramsUnderWay>();
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** A program waits, runs or has ended. */
  readonly onDidChange = this.changed.event;

  /** Takes note of a run: all of its programs wait, until it says otherwise or is disposed of. */
  add(document: vscode.Uri, programs: readonly number[]): ProgramsUnderWay {
    const run = new ProgramsUnderWay(document.toString(), programs, () => {
      if (run.isOver) {
        this.runs.delete(run);
      }
      this.changed.fire();
    });
    this.runs.add(run);
    this.changed.fire();
    return run;
  }

  /** What one program does; nothing where nobody has asked for it. */
  stateOf(document: vscode.Uri, program: number): ProgramState | undefined {
    const states = [...this.runs].map((run) => run.stateOf(document.toString(), program));
    return states.find((state) => state === 'runs') ?? states.find((state) => state === 'waits');
  }
}

/** The programs of one run, each with what it does. */
export class ProgramsUnderWay implements IDisposable {
  private readonly states: Map<number, ProgramState>;

  constructor(
    private readonly document: string,
    programs: readonly number[],
    private readonly onChange: () => void,
  ) {
    this.states = new Map(programs.map((program) => [program, 'waits']));
  }

  get isOver(): boolean {
    return this.states.size === 0;
  }

  stateOf(document: string, program: number): ProgramState | undefined {
    return document === this.document ? this.states.get(program) : undefined;
  }

  begun(program: number): void {
    this.states.set(program, 'runs');
    this.onChange();
  }

  ended(program: number): void {
    this.states.delete(program);
    this.onChange();
  }

  dispose(): void {
    this.states.clear();
    this.onChange();
  }
}
