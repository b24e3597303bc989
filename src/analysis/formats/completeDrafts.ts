import type { SourceText, Trajectory } from '../model';
import type { TrajectoryDraft } from './format';
import { keyOfRecord, keyOfText } from './record/problemKey';
import { withoutFalseZeros } from './record/usage';
import { isBlank } from './text/sourceText';

/** The trajectories of one record: its drafts in order, each with its place and its problem key. */
export function completeDrafts(
  drafts: readonly TrajectoryDraft[],
  format: string,
  raw: string,
): readonly Trajectory[] {
  const keys = new Map<SourceText, string>();
  const keyOf = (problem: SourceText): string => remember(keys, problem, raw);
  return drafts.map((draft, index) => complete(draft, index, format, keyOf));
}

/** What a draft may leave open and is taken over as it is. */
type OpenField = Exclude<
  keyof TrajectoryDraft,
  'problem' | 'thought' | 'thoughtState' | 'response' | 'truncated' | 'problemKey' | 'usage'
>;

const openFields = Object.keys({
  ...{ steps: true, sample: true, model: true, finish: true, gold: true, correct: true },
  ...{ recordedAnswer: true, reward: true, logprobs: true, timestamp: true },
} satisfies Record<OpenField, true>) as readonly OpenField[];

/** A trajectory that is being put together. */
type Unfinished = { -readonly [F in keyof Trajectory]: Trajectory[F] };

/** Spreading the draft would take longer than all else in reading a short record. */
function complete(
  draft: TrajectoryDraft,
  index: number,
  format: string,
  keyOf: (problem: SourceText) => string,
): Trajectory {
  const { problem, thought, thoughtState, response, truncated, usage } = draft;
  const problemKey = draft.problemKey ?? keyOf(problem);
  const trajectory: Unfinished = {
    index,
    format,
    problemKey,
    problem,
    thought,
    thoughtState,
    response,
    truncated,
  };
  for (const field of openFields) {
    take(trajectory, draft, field);
  }
  if (usage !== undefined) {
    trajectory.usage = withoutFalseZeros(usage, seenIn(draft));
  }
  return trajectory;
}

/** Copies a field that is known. */
function take<F extends OpenField>(
  to: Partial<Pick<Unfinished, F>>,
  from: Pick<TrajectoryDraft, F>,
  field: F,
): void {
  const value = from[field];
  if (value !== undefined) {
    to[field] = value as Unfinished[F];
  }
}

/** The key of a problem without a name of its own; siblings share the problem and so its key. */
function remember(keys: Map<SourceText, string>, problem: SourceText, raw: string): string {
  const key = keys.get(problem) ?? (isBlank(problem) ? keyOfRecord(raw) : keyOfText(problem.text));
  keys.set(problem, key);
  return key;
}

function seenIn({ thought, thoughtState, response }: TrajectoryDraft): {
  thought: boolean;
  output: boolean;
} {
  const text = !isBlank(thought);
  return { thought: text && thoughtState !== 'whole', output: text || !isBlank(response) };
}
