import type { ProgramReport } from '../../analysis/verify/programs/report';
import type { Program } from '../../analysis/verify/programs/program';
import type { TrajectoryId } from '../../analysis/model';
import type { FileRef } from '../protocol';
import type { SandboxLimits } from './sandboxLimits';

/** The part of the analysis thread's API that runs Python programs of trajectories. */
export interface PythonApi {
  /** The programs of a trajectory and how many tests they would be run against. Runs nothing. */
  programs: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
  }) => TrajectoryProgramsOverview;
  /** What is wrong with Pyodide, or how it is got; nothing where it can be used. */
  checkPyodide: (parameter: { readonly folders: readonly string[] }) => {
    readonly problem?: string;
  };
  /** Runs one program in the sandbox; `more` says that another one is to follow. */
  runProgram: (parameter: {
    readonly file: FileRef;
    readonly id: TrajectoryId;
    /** Its place among the programs of the trajectory. */
    readonly program: number;
    readonly more: boolean;
    /** Folders that may hold Pyodide, in order. */
    readonly pyodideFolders: readonly string[];
    readonly limits: SandboxLimits;
  }) => ProgramReport;
  /** Ends what runs, whose caller then gets a `CancelledError`, and gives its memory back. */
  stopPrograms: (parameter: undefined) => void;
}

export interface TrajectoryProgramsOverview {
  readonly programs: readonly Program[];
  /** Index of the program that the trajectory ends on. */
  readonly final: number | undefined;
  /** How many tests its record brings; 0 for none. */
  readonly tests: number;
}
