import type { JsonObject, ReportedUsage, SampledLogprobs } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field, isArray } from '../record/fields';
import { LogprobFold } from '../record/logprobFold';
import { type Prompt, noPrompt, promptOf } from '../record/prompt';
import { usageOf } from '../record/usage';
import { lastAssistantTurn } from '../text/chatTemplate';
import { fromString, isBlank, paragraphs, slice, trim } from '../text/sourceText';
import { settle } from '../text/thoughtState';
import { type ThoughtSplit, splitThought } from '../text/thoughtTags';

/**
 * What NeMo-RL logs of a training or validation step: the texts of the messages in order, without
 * their roles, and log-probabilities padded to the batch.
 */
export const nemoRl: Format = {
  id: 'nemo-rl',
  name: 'NeMo-RL step data',
  source: 'https://github.com/NVIDIA-NeMo/RL, nemo_rl/algorithms/grpo.py, train_data_step*.jsonl',
  recognise(record) {
    const root = Field.root(record);
    const content = root.at('content');
    const texts = content.string !== undefined || content.at(0).string !== undefined;
    return texts && root.at('input_lengths').present && root.at('generation_logprobs').present;
  },
  read,
};

/** How the mathematics environment reports; it is no message of the model. */
const environment = 'Environment:';

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const { prompt, split, verdict } = root.at('content').isArray ? readList(root) : readText(root);
  return [
    {
      ...settle(split),
      problem: prompt.problem,
      problemKey: prompt.problemKey,
      correct: verdict,
      reward: numberAt(root, 'filtered_rewards') ?? numberAt(root, 'rewards'),
      usage: usageIn(root),
      logprobs: logprobsOf(root),
    },
  ];
}

interface Dialogue {
  readonly prompt: Prompt;
  readonly split: ThoughtSplit;
  readonly verdict: boolean | undefined;
}

/**
 * Messages alternate between what is asked (by the user, then by the environment) and what the
 * model says; a system message makes their number odd.
 */
function readList(root: Field): Dialogue {
  const all = root.at('content').requireItems();
  all.forEach((message) => message.requireText());
  const reports = all.filter((message) => message.string?.startsWith(environment));
  const messages = all.filter((message) => !reports.includes(message));
  const asked = messages.length % 2 === 1 && messages.length > 1 ? 1 : 0;
  const prompt = promptOf(messages[asked] ?? root) ?? noPrompt;
  const said = messages.filter((_, index) => index > asked && (index - asked) % 2 === 1);
  const text = paragraphs(said.map((message) => message.requireText()));
  const report = reports.at(-1)?.string?.slice(environment.length).trim();
  const verdict = report === 'correct' ? true : report === 'incorrect' ? false : undefined;
  return { prompt, split: splitThought(text, prompt.tail), verdict };
}

/** The whole sequence as one text: the model speaks behind the last mark of the assistant. */
function readText(root: Field): Dialogue {
  const field = root.at('content');
  const whole = field.requireText();
  const start = Math.max(0, lastAssistantTurn(whole.text));
  const asked = slice(whole, 0, start);
  const prompt = isBlank(asked) ? noPrompt : promptOf(Field.apart(asked.text, fromAbove(field)));
  const split = splitThought(trim(slice(whole, start)), asked.text);
  return { prompt: prompt ?? noPrompt, split, verdict: undefined };
}

/** The beginning of a string stands where the string does. */
function fromAbove(field: Field): typeof fromString {
  return (_, value) => fromString(field.path, value);
}

function numberAt(root: Field, name: string): number | undefined {
  return root.at(name).number ?? root.at(name, 0).number;
}

/** The mask says which tokens were generated; `input_lengths` counts the whole sequence. */
function usageIn(root: Field): ReportedUsage | undefined {
  const mask = root.at('token_loss_mask');
  const length = numberAt(root, 'input_lengths');
  if (!mask.isArray || length === undefined) {
    return undefined;
  }
  const output = mask.items.filter((each) => each.number === 1).length;
  const raw = { input_lengths: length, token_loss_mask: output };
  return usageOf({ promptTokens: length - output, outputTokens: output }, raw);
}

/** One number per token of the sequence, padded to the batch: the mask says which were sampled. */
function logprobsOf(root: Field): SampledLogprobs | undefined {
  const fold = new LogprobFold();
  const logprobs = root.at('generation_logprobs').value;
  const mask = root.at('token_loss_mask').value;
  if (isArray(logprobs) && isArray(mask)) {
    logprobs.forEach((each, index) => {
      fold.add(mask[index] === 1 && typeof each === 'number' ? each : undefined);
    });
  }
  return fold.summary();
}
