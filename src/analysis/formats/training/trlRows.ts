import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { type Prompt, noPrompt, promptOf, roleOf } from '../record/prompt';
import { readTurns } from '../record/turns';
import { verdictIn } from '../record/verdict';
import { onlyOf, problemIdNames, problemIdOf, rowMetadata } from '../rows/rowMetadata';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';

/**
 * Completions that TRL logs while it trains and the results that verifiers saves: a prompt and a
 * completion, each a text or a list of messages, with what the reward functions gave.
 */
export const trlRows: Format = {
  id: 'trl',
  name: 'TRL completions, verifiers results',
  source:
    'https://huggingface.co/docs/trl/grpo_trainer, log_completions; ' +
    'https://github.com/PrimeIntellect-ai/verifiers, results.jsonl',
  recognise(record) {
    const root = Field.root(record);
    const texts = isText(root.at('prompt')) && isText(root.at('completion'));
    return texts && (root.at('advantage').number !== undefined || rewardsIn(root).length > 0);
  },
  grouping: {
    keys: new Set(['prompt', 'example_id', ...problemIdNames]),
    problemKeys(record) {
      const root = Field.root(record);
      const key = problemKeyOf(root, promptOf(root.at('prompt')));
      // A list of messages is left to `read`, which may refuse it.
      return key === undefined || root.at('completion').string === undefined ? undefined : [key];
    },
  },
  read,
};

const textNames = new Set(['prompt', 'completion']);

function problemKeyOf(root: Field, prompt: Prompt | undefined): string | undefined {
  const example = root.at('example_id').scalar;
  return example === undefined
    ? (prompt?.problemKey ?? problemIdOf(root, textNames))
    : keyOfId('example_id', example);
}

function isText(field: Field): boolean {
  return field.string !== undefined || roleOf(field.at(0)) !== '';
}

/** The numbers that bear `reward` in their name. */
function rewardsIn(root: Field): readonly Field[] {
  return root.keys
    .filter((key) => key.toLowerCase().includes('reward'))
    .map((key) => root.at(key))
    .filter((field) => field.number !== undefined);
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const prompt = promptOf(root.at('prompt')) ?? noPrompt;
  const completion = root.at('completion');
  const split = completion.isArray
    ? readTurns(completion.items, prompt.tail)
    : splitThought(completion.requireText(), prompt.tail);
  const metadata = rowMetadata(onlyOf(root, 'prompt', 'completion'));
  return [
    {
      ...metadata,
      ...settle(split, metadata.finish, metadata.usage?.thoughtTokens),
      problem: prompt.problem,
      problemKey: problemKeyOf(root, prompt),
      correct: metadata.correct ?? verdictIn(root.at('accuracy_reward').number),
      reward: rewardOf(root),
    },
  ];
}

/** The total where it is given, else the sum over the reward functions, as TRL weighs them alike. */
function rewardOf(root: Field): number | undefined {
  const total = root.at('reward').number;
  const single = rewardsIn(root).map((field) => field.number ?? 0);
  return total ?? (single.length === 0 ? undefined : single.reduce((sum, each) => sum + each));
}
