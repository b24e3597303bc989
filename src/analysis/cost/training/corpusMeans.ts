import type { Annotation } from '../../model';
import { formatCount } from '../format';
import { type BudgetInputId, budgetInputs } from './budgetInputs';

/** What a corpus that is there says of one like it. */
export interface CorpusMeans {
  /** Trajectories that the means are over: all, or the first of a long file. */
  readonly measured: number;
  /** All trajectories, and the problems that they are of. */
  readonly trajectories: number;
  readonly problems: number;
  /** Means per trajectory. */
  readonly promptTokens: number;
  readonly outputTokens: number;
  /** Of those measured, how many are known to be right or wrong, and how many are right. */
  readonly judged: number;
  readonly right: number;
}

/** Takes in trajectories one by one. */
export class CorpusTotals {
  private measured = 0;
  private prompt = 0;
  private output = 0;
  private judged = 0;
  private right = 0;

  get count(): number {
    return this.measured;
  }

  add({ tokens, correct }: Pick<Annotation, 'tokens' | 'correct'>): void {
    this.measured++;
    this.prompt += tokens.prompt;
    this.output += tokens.thought + tokens.answer;
    this.judged += correct === undefined ? 0 : 1;
    this.right += correct === true ? 1 : 0;
  }

  /** The means; `undefined` where there is no trajectory. */
  means(trajectories: number, problems: number): CorpusMeans | undefined {
    const { measured, prompt, output, judged, right } = this;
    return measured === 0
      ? undefined
      : {
          measured,
          trajectories,
          problems,
          promptTokens: prompt / measured,
          outputTokens: output / measured,
          judged,
          right,
        };
  }
}

/**
 * The inputs of a budget that a corpus answers: its tokens, its samples per problem and, where
 * answers were judged, the share that is right; each with what it was taken from.
 */
export function valuesOfMeans(
  means: CorpusMeans,
): ReadonlyMap<BudgetInputId, { readonly value: number; readonly what: string }> {
  const { measured, trajectories, problems, judged, right } = means;
  const tokens = `mean of ${measured === trajectories ? 'all' : 'the first'} ${formatCount(measured)}`;
  const found: readonly (readonly [BudgetInputId, number, string])[] = [
    ['promptTokens', means.promptTokens, tokens],
    ['tokensPerTrajectory', means.outputTokens, tokens],
    [
      'trajectoriesPerProblem',
      trajectories / Math.max(1, problems),
      `${counted(trajectories, 'trajectory', 'trajectories')} of ${counted(problems, 'problem', 'problems')}`,
    ],
    ...(judged > 0
      ? [
          [
            'keepRate',
            right / judged,
            `${formatCount(right)} of ${formatCount(judged)} that were judged are right`,
          ] as const,
        ]
      : []),
  ];
  return new Map(found.map(([id, value, what]) => [id, { value: shown(id, value), what }]));
}

function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** In four digits, since more of a mean say nothing, and within the range of its input. */
function shown(id: BudgetInputId, value: number): number {
  const { least = value, most = value } = budgetInputs.find((each) => each.id === id) ?? {};
  return Math.min(most, Math.max(least, Number(value.toPrecision(4))));
}
