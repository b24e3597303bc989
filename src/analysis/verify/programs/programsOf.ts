import { textSpan } from '../../../base/positions';
import type { Trajectory } from '../../model';
import { findPrograms } from './findPrograms';
import type { Program, ProgramTests } from './program';

/** The programs of a trajectory in the order of its texts, and the one that is its answer. */
export interface TrajectoryPrograms {
  readonly programs: readonly Program[];
  /** Index of the program that the trajectory ends on; `undefined` where it has none. */
  readonly final: number | undefined;
}

/**
 * Finds the programs of a trajectory. The answer is the last closed one of the response that
 * defines the function asked for; else the last closed one of the response; else the same of the
 * thought. A response without any fence that carries on the code of its prompt is a program, too.
 */
export function programsOf(
  trajectory: Pick<Trajectory, 'problem' | 'thought' | 'response'>,
  tests: ProgramTests | undefined,
): TrajectoryPrograms {
  const { problem, thought, response } = trajectory;
  const inResponse = findPrograms(response.text, 'response');
  const answers =
    inResponse.length > 0 ? inResponse : continuationOf(problem.text, response.text, tests);
  const programs = [...findPrograms(thought.text, 'thought'), ...answers];
  return { programs, final: finalOf(programs, tests?.functionName) };
}

function finalOf(programs: readonly Program[], name: string | undefined): number | undefined {
  const last = (accepts: (program: Program) => boolean): number | undefined => {
    const index = programs.findLastIndex((program) => program.isClosed && accepts(program));
    return index === -1 ? undefined : index;
  };
  const asked = (program: Program): boolean => name !== undefined && defines(program.code, name);
  return (
    last((program) => program.part === 'response' && asked(program)) ??
    last((program) => program.part === 'response') ??
    last(asked) ??
    last(() => true)
  );
}

/** Bare code in answer to a prompt of code, as HumanEval's completions are. */
function continuationOf(
  problem: string,
  response: string,
  tests: ProgramTests | undefined,
): readonly Program[] {
  const name = tests?.functionName;
  if (name === undefined || response.trim() === '') {
    return [];
  }
  const span = textSpan(0, response.length);
  const whole = { part: 'response', span, isClosed: true } as const;
  if (defines(response, name)) {
    return [{ ...whole, code: response, linesBefore: 0 }];
  }
  const isBody = /^[ \t]+\S/.test(response.replace(/^\s*\n/, ''));
  if (!defines(problem, name) || !isBody) {
    return [];
  }
  const signature = problem.endsWith('\n') ? problem : `${problem}\n`;
  const linesBefore = signature.split('\n').length - 1;
  return [{ ...whole, code: signature + response, linesBefore }];
}

/** Whether a function of this name is defined, at the top or in a class. */
function defines(code: string, name: string): boolean {
  return new RegExp(`^[ \\t]*(?:async[ \\t]+)?def[ \\t]+${escaped(name)}[ \\t]*\\(`, 'm').test(
    code,
  );
}

function escaped(name: string): string {
  return name.replace(/[^\w]/g, (character) => `\\${character}`);
}
