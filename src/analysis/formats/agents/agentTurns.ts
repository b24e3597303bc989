import type { SourceText, ThoughtState, TrajectoryStep } from '../../model';
import { emptyText, isBlank } from '../text/sourceText';
import { type StepDraft, joinSteps } from '../text/steps';

/** One call of an agent's model. */
export interface AgentTurn {
  /** What it thought, where that is set apart. */
  readonly thought: SourceText;
  readonly said: SourceText;
  /** What it did, such as the name of a tool. */
  readonly action?: string | undefined;
}

export interface AgentTrace {
  readonly thought: SourceText;
  readonly thoughtState: ThoughtState;
  readonly response: SourceText;
  readonly steps: readonly TrajectoryStep[];
}

/**
 * The turns of an agent as one trace with a step for each. Where any turn sets a thought apart the
 * thoughts are the trace and what was said last is the response; else all that was said is the
 * trace.
 */
export function traceOf(turns: readonly AgentTurn[]): AgentTrace {
  const thoughtful = turns.some(({ thought }) => !isBlank(thought));
  const drafts = turns.map(({ thought, said, action }): StepDraft => {
    return { text: thoughtful ? thought : said, label: action };
  });
  const { thought, steps } = joinSteps(drafts);
  const last = turns.findLast(({ said }) => !isBlank(said))?.said ?? emptyText;
  const state = thoughtful ? 'closed' : 'whole';
  return {
    thought,
    thoughtState: thought.text === '' ? 'absent' : state,
    response: thoughtful ? last : emptyText,
    steps,
  };
}

const longestAction = 60;

/** An action short enough to label a step: its first line, cut. */
export function actionLabel(action: string | undefined): string | undefined {
  const [line = ''] = (action ?? '').trim().split('\n', 1);
  const label = line.length > longestAction ? `${line.slice(0, longestAction)}…` : line;
  return label === '' ? undefined : label;
}
