import { ExpectedError } from '../../../base/errors';
import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { type Prompt, noPrompt, promptOf } from '../record/prompt';
import { verdictIn } from '../record/verdict';
import { nestedJson } from '../json/nestedJson';
import { questionOf } from '../rows/rowTexts';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';

/**
 * Sample logs of EleutherAI's lm-evaluation-harness. The repeats of one request stand in
 * `resps[0]`; a document comes again for every filter of the task, with the same responses, so the
 * filter is a part of the key and nothing votes twice.
 */
export const lmEvalHarness: Format = {
  id: 'lm-eval',
  name: 'lm-evaluation-harness samples',
  source:
    'https://github.com/EleutherAI/lm-evaluation-harness, lm_eval/evaluator.py, --log_samples',
  recognise(record) {
    const root = Field.root(record);
    const named = root.at('doc_id').present || root.at('doc_hash').present;
    return named && root.at('resps').isArray && root.at('filtered_resps').value !== undefined;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const samples = samplesOf(root);
  const asked = sentPrompt(root);
  const prompt = questionOf(root.at('doc'))?.prompt ?? asked;
  const verdict = verdictOf(root, samples.length);
  return samples.map((sample, index) => ({
    ...settle(splitThought(sample.requireText(), asked.tail)),
    problem: prompt.problem,
    problemKey: keyOf(root),
    sample: samples.length > 1 ? String(index) : undefined,
    gold: root.at('target').scalar,
    recordedAnswer: filteredAt(root, index, samples.length),
    ...verdict(index),
  }));
}

/** @throws ExpectedError where the model was never asked for a text */
function samplesOf(root: Field): readonly Field[] {
  const samples = root.at('resps', 0).isArray ? root.at('resps', 0).items : root.at('resps').items;
  const [first] = samples;
  if (first?.string === undefined || isScore(root)) {
    const found = first === undefined ? 'no response at all' : 'log-likelihoods';
    throw new ExpectedError(`it holds ${found}: a task of this kind records no text to look at`);
  }
  return samples;
}

/** Newer versions write a log-likelihood and its flag as two strings. */
function isScore(root: Field): boolean {
  const [value, flag, ...more] = root.at('resps', 0).items;
  const likelihood = Number.parseFloat(value?.string ?? '') <= 0;
  return likelihood && /^(?:True|False)$/.test(flag?.string ?? '') && more.length === 0;
}

/** The prompt as it was sent: `arguments`, whose shape changed between versions. */
function sentPrompt(root: Field): Prompt {
  const sent = root.at('arguments', 'gen_args_0', 'arg_0');
  const field = sent.present ? sent : root.at('arguments', 0, 0);
  const messages = nestedJson(field) ?? field;
  return promptOf(messages) ?? promptOf(field) ?? noPrompt;
}

function keyOf(root: Field): string {
  const named = ['doc_hash', 'doc_id'].find((name) => root.at(name).scalar !== undefined);
  const id = `${named ?? ''}=${root.at(named ?? '').scalar ?? ''}`;
  const filter = root.at('filter').scalar;
  return filter === undefined ? id : `${id};filter=${filter}`;
}

function filteredAt(root: Field, index: number, count: number): string | undefined {
  const inner = root.at('filtered_resps', 0);
  const list = inner.isArray ? inner : root.at('filtered_resps');
  return list.length === count ? list.at(index).scalar : undefined;
}

/**
 * The first metric: a number is the reward, and where it can only be 0 or 1 it is the verdict. It
 * is given of what the filter made of all repeats, so it is one sample's own only where there is
 * one sample, or a value for each.
 */
function verdictOf(
  root: Field,
  count: number,
): (index: number) => Pick<TrajectoryDraft, 'reward' | 'correct'> {
  const names = root.at('metrics').items.flatMap((item) => item.string ?? []);
  const known = names.length > 0 ? names : [...exactMetrics];
  const name = known.find((each) => root.at(each).value !== undefined);
  const metric = root.at(name ?? '');
  const exact = exactMetrics.has(name ?? '');
  return (index) => {
    const shared = count === 1 ? metric : undefined;
    const value = metric.length === count ? metric.at(index) : shared;
    const reward =
      value?.number ?? (value?.boolean === undefined ? undefined : Number(value.boolean));
    return { reward, correct: exact ? verdictIn(reward) : undefined };
  };
}

const exactMetrics: ReadonlySet<string> = new Set([
  ...['exact_match', 'acc', 'pass@1', 'math_verify', 'accuracy', 'prompt_level_strict_acc'],
]);
