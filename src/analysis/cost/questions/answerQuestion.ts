import { articleQuestions } from './articleQuestions';
import { cacheQuestions } from './cacheQuestions';
import { type Figure, Inputs, type QuestionKind, UnanswerableQuestion } from './inputs';
import { otherQuestions } from './otherQuestions';
import { poolQuestions } from './poolQuestions';
import { rooflineQuestions } from './rooflineQuestions';
import { stateQuestions } from './stateQuestions';
import { byteUnits, timeUnits } from '../units';

/** Every kind of question; within a category the first whose inputs are there answers. */
export const questionKinds: readonly QuestionKind[] = [
  ...cacheQuestions,
  ...stateQuestions,
  ...poolQuestions,
  ...rooflineQuestions,
  ...articleQuestions,
  ...otherQuestions,
];

/** A question about cost with all that its answer depends on. */
export interface Question {
  readonly category: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The unit of the answer, such as `GiB` or `ms`. */
  readonly unit?: string | undefined;
}

export type QuestionAnswer =
  | { readonly value: number; readonly unit: string; readonly formula: string }
  | { readonly reason: string };

/**
 * Answers a question by the formulas of this folder, in the unit that is asked for, or says why it
 * cannot.
 *
 * Example: `{ category: 'moe', inputs: { E: 256, k: 8, batch: 64 } }` → 222.44.
 */
export function answerQuestion({ category, inputs, unit }: Question): QuestionAnswer {
  const given = new Inputs({ ...inputs, unit });
  const kind = questionKinds.find((each) => each.category === category && each.asks(given));
  if (kind === undefined) {
    return { reason: `Nothing answers this category with these inputs: ${category.slice(0, 60)}.` };
  }
  try {
    const figure = kind.answer(given);
    return { ...inUnit(figure, unit), formula: figure.formula };
  } catch (error) {
    if (error instanceof UnanswerableQuestion) {
      return { reason: error.message };
    }
    throw error;
  }
}

/** Units by what a figure is, and how much of it one of them is. */
const units: Readonly<Record<Figure['unit'], ReadonlyMap<string, number>>> = {
  B: new Map([...byteUnits, ['B/token', 1]]),
  'B*s': new Map([
    ['B*s', 1],
    ['GB*s', 1e9],
  ]),
  s: timeUnits,
  FLOP: new Map([
    ['FLOP', 1],
    ['GFLOP', 1e9],
    ['TFLOP', 1e12],
  ]),
  // Tokens, blocks, experts and sequences are counted as they are; parameters in billions.
  count: new Map([['B', 1e9]]),
  ratio: new Map([['%', 0.01]]),
};

function inUnit(
  { value, unit }: Figure,
  asked: string | undefined,
): { value: number; unit: string } {
  if (asked === undefined) {
    return { value, unit };
  }
  const size = units[unit].get(asked);
  if (size !== undefined) {
    return { value: value / size, unit: asked };
  }
  if (unit !== 'count' && unit !== 'ratio') {
    throw new UnanswerableQuestion(`The answer is in ${unit}, not in ${asked.slice(0, 20)}.`);
  }
  return { value, unit: asked };
}
