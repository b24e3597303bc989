import type { Trajectory } from '../model';
import { ratedSteps } from './ratedSteps';
import type { Solution } from './solution';

/** Shapes of training data that a trajectory is written as, one row each. */
export type TrainingFormat = 'sft' | 'steps' | 'shepherd';

/** One trajectory as a row of a training set. */
export function trainingRow(solution: Solution, format: TrainingFormat): object {
  switch (format) {
    case 'sft':
      return sftRow(solution);
    case 'steps':
      return stepRow(solution);
    case 'shepherd':
      return shepherdRow(solution);
  }
}

/** Problem, rationale and answer: the form of STaR (Zelikman et al. 2022, arXiv 2203.14465). */
function sftRow({ trajectory, answer }: Solution): object {
  return {
    problem: trajectory.problem.text,
    rationale: rationaleOf(trajectory),
    answer: answer ?? trajectory.gold ?? null,
  };
}

/** All that was said, thought and response. */
export function rationaleOf({ thought, response }: Trajectory): string {
  return [thought.text, response.text].filter((text) => text.trim() !== '').join('\n\n');
}

/** The shape of PRM800K (Lightman et al. 2023, arXiv 2305.20050). */
function stepRow(solution: Solution): object {
  const { trajectory, correct } = solution;
  return {
    question: {
      problem: trajectory.problem.text,
      ground_truth_answer: trajectory.gold ?? null,
    },
    label: {
      steps: ratedSteps(solution.trajectory).map(({ text, rating }) => ({
        completions: [{ text, rating: rating ?? null, flagged: false }],
        human_completion: null,
        chosen_completion: 0,
      })),
      finish_reason: correct === false ? 'found_error' : 'solution',
    },
  };
}

/** What stands at the end of every step of Math-Shepherd (Wang et al. 2024, arXiv 2312.08935). */
const mark = 'ки';

/** Question and steps in one text, and the same with a verdict in the place of each mark. */
function shepherdRow(solution: Solution): object {
  const steps = ratedSteps(solution.trajectory);
  const written = (end: (rating: number | undefined) => string): string =>
    steps
      .map(({ text, rating }, index) => `Step ${index + 1}: ${text.trim()} ${end(rating)}`)
      .join('\n');
  const problem = solution.trajectory.problem.text;
  return {
    input: `${problem} ${written(() => mark)}`,
    label: `${problem} ${written((rating) => (isGood(rating) ? '+' : '-'))}`,
    task: solution.trajectory.problemKey,
  };
}

/** Judgements of people are above 0 where they are good; shares of right rollouts at any above it. */
function isGood(rating = 1): boolean {
  return rating > 0;
}
