import { defaultProfile } from '../analysis/cost/servingProfile';
import { costOfTrajectory } from '../analysis/cost/trajectoryCost';
import { abandonedTokens } from '../analysis/segments/abandonedTokens';
import {
  type FlagField,
  type NumberField,
  type TableRows,
  type TextField,
  textFields,
} from '../analysis/table/fields';
import { filterOf } from '../analysis/table/filter';
import { parseFilter } from '../analysis/table/filterLanguage';
import { holder } from '../analysis/table/textPattern';
import { ExpectedError } from '../base/errors';
import type { AnnotatedInput } from './annotated';

/** A test of trajectories from a text in the filter language; throws when it cannot be read. */
export function rowFilter(text: string): (input: AnnotatedInput) => boolean {
  const parsed = parseFilter(text);
  if (!parsed.ok) {
    const { offset, message } = parsed.error;
    throw new ExpectedError(`--filter, character ${offset + 1}: ${message}`);
  }
  return (input) => filterOf(parsed.conditions, new SingleRow(input))(0);
}

/** One trajectory as a table of one row. */
class SingleRow implements TableRows {
  readonly length = 1;

  constructor(private readonly input: AnnotatedInput) {}

  number(field: NumberField): number {
    const { annotation, trajectory, record } = this.input;
    const { tokens, segments, backtracks } = annotation;
    switch (field) {
      case 'tokens':
        return tokens.total;
      case 'prompt':
        return tokens.prompt;
      case 'thought':
        return tokens.thought;
      case 'output':
        return tokens.thought + tokens.answer;
      case 'segments':
        return segments.length;
      case 'backtracks':
        return backtracks.length;
      case 'abandoned':
        return abandonedTokens(segments, backtracks);
      case 'reward':
        return trajectory.reward ?? NaN;
      case 'kv':
        return this.cost().kvBytes.ideal;
      case 'cost':
        return this.cost().usd.selfHosted ?? NaN;
      case 'record':
        return record + 1;
    }
  }

  text(field: TextField): string {
    const { trajectory, annotation } = this.input;
    switch (field) {
      case 'problem':
        return trajectory.problem.text;
      case 'answer':
        return annotation.answer?.answer ?? '';
      case 'model':
      case 'sample':
      case 'gold':
      case 'format':
      case 'finish':
        return trajectory[field] ?? '';
    }
  }

  textNumber(field: TextField): number {
    return textFields.findIndex(({ name }) => name === field);
  }

  flag(field: FlagField): boolean | undefined {
    const { trajectory, annotation } = this.input;
    return field === 'truncated' ? trajectory.truncated : annotation.correct;
  }

  holdsText(text: string): boolean {
    const { problem, thought, response } = this.input.trajectory;
    return [problem, thought, response].map((each) => each.text).some(holder(text));
  }

  group(): number {
    return 0;
  }

  private cost(): ReturnType<typeof costOfTrajectory> {
    const { prompt, thought, answer } = this.input.annotation.tokens;
    return costOfTrajectory(defaultProfile, {
      promptTokens: prompt,
      outputTokens: thought + answer,
    });
  }
}
