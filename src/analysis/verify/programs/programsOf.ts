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

type Texts = Pick<Trajectory, 'problem' | 'thought' | 'response'>;

/**
 * Finds the programs of a trajectory. The answer is the last closed one of the response that
 * defines the function asked for; else the last closed one of the response; else the same of the
 * thought. An answer without
 * any fence that carries on the code of its prompt is a program, too.
 */
export function programsOf(trajectory: Texts, tests: ProgramTests | undefined): TrajectoryPrograms {
  const { thought, response } = trajectory;
  const fenced = [
    ...findPrograms(thought.text, 'thought'),
    ...findPrograms(response.text, 'response'),
  ];
  const programs = fenced.length > 0 ? fenced : bareProgram(trajectory, tests);
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
function bareProgram(
  { problem, thought, response }: Texts,
  tests: ProgramTests | undefined,
): readonly Program[] {
  const name = tests?.functionName;
  const [part, { text }] =
    response.text.trim() === ''
      ? (['thought', thought] as const)
      : (['response', response] as const);
  if (name === undefined || text.trim() === '') {
    return [];
  }
  const whole = { part, span: textSpan(0, text.length), isClosed: true };
  if (startsWithDefinition(text) && defines(text, name)) {
    return [{ ...whole, code: text, linesBefore: 0 }];
  }
  const isBody = /^[ \t]+\S/.test(text.replace(/^\s*\n/, ''));
  if (!defines(problem.text, name) || !isBody) {
    return [];
  }
  const signature = problem.text.endsWith('\n') ? problem.text : `${problem.text}\n`;
  const linesBefore = signature.split('\n').length - 1;
  return [{ ...whole, code: signature + text, linesBefore }];
}

/** Code begins so, and a sentence that only shows some code does not. */
function startsWithDefinition(text: string): boolean {
  return /^\s*(?:def |async def |class |import |from |@|#)/.test(text);
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
