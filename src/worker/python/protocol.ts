import type { ProgramReport } from '../../analysis/verify/programs/report';
import type { Program } from '../../analysis/verify/programs/program';
import type { TrajectoryId } from '../../analysis/model';
import type { RewardEntry } from '../../analysis/rewards/sidecar/rewardEntry';
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
  /**
   * Runs one program in the sandbox; `more` says that another one of its run is to follow. Of the
   * runs that go on at a time a few are served, and the others wait until one of them is ended.
   */
  runProgram: (parameter: {
    /** A name for all programs that are asked for at one time. */
    readonly run: string;
    readonly file: FileRef;
    readonly id: TrajectoryId;
    /** Its place among the programs of the trajectory. */
    readonly program: number;
    readonly more: boolean;
    /** Folders that may hold Pyodide, in order. */
    readonly pyodideFolders: readonly string[];
    readonly limits: SandboxLimits;
  }) => ProgramReport;
  /**
   * Runs the program that each trajectory of a file ends on, in one run, and says what each is worth
   * as a reward, in the order of the file.
   */
  programRewards: (parameter: {
    readonly run: string;
    readonly file: FileRef;
    /** What is known already: the programs of those trajectories are not run again. */
    readonly known: readonly RewardEntry[];
    readonly pyodideFolders: readonly string[];
    readonly limits: SandboxLimits;
  }) => readonly RewardEntry[];
  /**
   * Ends one run and gives its memory back. Whoever waits for a program of it gets a
   * `CancelledError`; other runs go on.
   */
  endProgramRun: (parameter: { readonly run: string }) => void;
}

export interface TrajectoryProgramsOverview {
  readonly programs: readonly Program[];
  /** Index of the program that the trajectory ends on. */
  readonly final: number | undefined;
  /** How many tests its record brings; 0 for none. */
  readonly tests: number;
}

/** It is the turn of a program: until then it waited for those of other runs. */
export interface ProgramBegunEvent {
  readonly kind: 'programBegun';
  /** Of the file that it stands in. */
  readonly key: string;
  readonly run: string;
  readonly program: number;
}

/** A program is begun for the rewards of a file; so many of the records are done. */
export interface ProgramRewardsEvent {
  readonly kind: 'programRewards';
  readonly key: string;
  readonly run: string;
  readonly done: number;
  readonly total: number;
}
