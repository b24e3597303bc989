import type { ReportedUsage, SampledLogprobs } from '../../model';
import type { NamedProblem } from '../format';
import type { Field } from '../record/fields';
import { finishOf } from '../record/finishReason';
import { keyOfId } from '../record/problemKey';
import { timestampOf } from '../record/timestamp';
import { rowLogprobs } from './rowLogprobs';
import { rowUsage } from './rowUsage';

/** Names under which rows give what siblings share. */
export const problemIdNames: readonly string[] = [
  ...['problem_id', 'question_id', 'task_id', 'sample_id', 'example_id', 'prompt_id', 'doc_id'],
  ...['instance_id', 'group_id', 'unique_id', 'problem_idx', 'question_idx', 'question_ID'],
];

/**
 * What rows of no particular producer say about a trajectory, by the names that are in use. Lists
 * are in order of trust.
 */
const names = {
  sample: [
    ...['sample_index', 'sample_idx', 'generation_index', 'generation_idx', 'rollout_index'],
    ...['rollout_idx', 'rollout_id', 'response_index', 'trial', 'epoch', 'repeat', 'sample'],
  ],
  model: ['model', 'model_name', 'model_id', 'models', 'generator', 'engine'],
  finish: [
    ...['finish_reason', 'finish_reasons', 'stop_reason', 'stop_reasons', 'finishReason'],
    ...['stopReason', 'done_reason'],
  ],
  gold: [
    ...['gt_answer', 'gold_answer', 'gold', 'ground_truth_answer', 'ground_truth', 'gt', 'gts'],
    ...['target', 'expected_answer', 'expected', 'correct_answer', 'reference_answer'],
    ...['reference', 'answer_key', 'gold_candidates'],
  ],
  recordedAnswer: [
    ...['extracted_answer', 'extracted_answers', 'predicted_answer', 'prediction', 'predictions'],
    ...['pred', 'preds', 'parsed_answer', 'model_answer', 'final_answer', 'strict_prediction'],
    ...['answers'],
  ],
  correct: [
    ...['is_correct', 'correct', 'correctness', 'correctness_math_verify', 'strict_correct'],
    ...['passed', 'resolved', 'acc', 'score', 'scores'],
  ],
  reward: ['reward', 'rewards', 'rm_score', 'rm_scores', 'total_reward', 'score', 'scores'],
  timestamp: ['timestamp', 'created_at', 'created', 'date'],
} as const;

/** Which of the siblings of a row is asked about, and what of the row is taken already. */
export interface RowPlace {
  readonly row: Field;
  /** The sibling's own object, where siblings are objects. */
  readonly own?: Field | undefined;
  readonly index: number;
  readonly count: number;
  /** Keys that hold the texts of the trajectory. */
  readonly taken: ReadonlySet<string>;
}

export interface RowMetadata {
  readonly problemKey: string | undefined;
  readonly sample: string | undefined;
  readonly model: string | undefined;
  readonly finish: string | undefined;
  readonly gold: string | undefined;
  readonly correct: boolean | undefined;
  readonly recordedAnswer: string | undefined;
  readonly reward: number | undefined;
  readonly usage: ReportedUsage | undefined;
  readonly logprobs: SampledLogprobs | undefined;
  readonly timestamp: string | undefined;
}

/** The place of a row's only trajectory. */
export function onlyOf(row: Field, ...taken: readonly string[]): RowPlace {
  return { row, index: 0, count: 1, taken: new Set(taken) };
}

export function rowMetadata(place: RowPlace): RowMetadata {
  const { row, index, count } = place;
  const hasGold = names.gold.some((name) => row.at(name).value !== undefined);
  // A bare "answer" is the model's where the right one has a name of its own, else the right one.
  const bareAnswer = pick(place, ['answer'], scalar);
  const usage = rowUsage(place.row, place.own, count);
  return {
    problemKey: problemIdOf(row, place.taken),
    sample: pick(place, names.sample, scalar) ?? (count > 1 ? String(index) : undefined),
    model: pick(place, names.model, (field) => field.string),
    finish: pick(place, names.finish, finishOf),
    gold: afterHashes(hasGold ? pick(place, names.gold, scalar) : bareAnswer),
    correct: pick(place, names.correct, verdict),
    recordedAnswer: pick(place, names.recordedAnswer, scalar) ?? (hasGold ? bareAnswer : undefined),
    reward: pick(place, names.reward, (field) => field.number),
    usage,
    logprobs: rowLogprobs(place, usage?.summedOver === undefined ? usage?.outputTokens : undefined),
    timestamp: pick(place, names.timestamp, timestampOf),
  };
}

/** The problem key of a row that names its problem, under a key that is not taken. */
export function problemIdOf(row: Field, taken: ReadonlySet<string>): string | undefined {
  for (const name of problemIdNames) {
    const id = taken.has(name) ? undefined : row.at(name).scalar;
    if (id !== undefined) {
      return keyOfId(name, id);
    }
  }
  return undefined;
}

/** What names the problem of a row with these keys. */
export function namedProblem(keys: readonly string[]): NamedProblem | undefined {
  const key = problemIdNames.find((name) => keys.includes(name));
  return key === undefined ? undefined : { key, problemKey: (id) => keyOfId(key, id) };
}

/** The first readable value: the sibling's own, its element of a parallel list, or the row's. */
function pick<T>(
  { row, own, index, count, taken }: RowPlace,
  from: readonly string[],
  read: (field: Field) => T | undefined,
): T | undefined {
  for (const name of from) {
    const recorded = row.has(name) || own?.has(name) === true;
    if (!recorded || taken.has(name)) {
      continue;
    }
    const shared = row.at(name);
    const { value } = shared;
    const parallel = Array.isArray(value) && value.length === count;
    const found = (own && read(own.at(name))) ?? read(parallel ? shared.at(index) : shared);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function scalar(field: Field): string | undefined {
  return field.scalar;
}

/** A truth value, or 0 or 1 standing for one where the name leaves no doubt. */
function verdict(field: Field): boolean | undefined {
  const name = field.path.findLast((step) => typeof step === 'string') ?? '';
  if (field.boolean !== undefined || /^(?:score|reward)/.test(name)) {
    return field.boolean;
  }
  return field.number === 0 ? false : field.number === 1 ? true : undefined;
}

/** GSM8K writes a worked solution and then `#### 18`: the right answer is what follows. */
function afterHashes(gold: string | undefined): string | undefined {
  const hashes = gold?.lastIndexOf('#### ') ?? -1;
  return hashes < 0 ? gold : gold?.slice(hashes + 5).trim();
}
