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

function complete(
  draft: TrajectoryDraft,
  index: number,
  format: string,
  keyOf: (problem: SourceText) => string,
): Trajectory {
  const { problem, thought, thoughtState, response, truncated, problemKey, usage, ...rest } = draft;
  return {
    ...withoutUndefined({ ...rest, usage: usage && withoutFalseZeros(usage, seenIn(draft)) }),
    index,
    format,
    problemKey: problemKey ?? keyOf(problem),
    problem,
    thought,
    thoughtState,
    response,
    truncated,
  };
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

function withoutUndefined<T extends object>(
  values: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key of Object.keys(values) as (keyof T)[]) {
    const value = values[key];
    if (value !== undefined) {
      known[key] = value as Exclude<T[typeof key], undefined>;
    }
  }
  return known;
}
