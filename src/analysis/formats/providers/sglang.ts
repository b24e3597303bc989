import type { JsonObject, ReportedUsage, SampledLogprobs } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field, isObject } from '../record/fields';
import { finishOf } from '../record/finishReason';
import { LogprobFold } from '../record/logprobFold';
import { addPairs } from '../record/logprobs';
import { noPrompt, promptOf } from '../record/prompt';
import { openAiUsage } from '../record/usage';
import { onlyOf, rowMetadata } from '../rows/rowMetadata';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';

/**
 * Answers of SGLang's own `/generate` and of its engine: bare, beside the prompt that people add,
 * or in a list. Several samples come as an array of answers.
 */
export const sglang: Format = {
  id: 'sglang',
  name: 'SGLang generate',
  source: 'https://docs.sglang.ai/basic_usage/native_api.html',
  arrays: true,
  recognise: (record) => isAnswer(answersOf(Field.root(record))[0]),
  read,
};

const places = ['output', 'response', 'result'] as const;
const lists = ['outputs', 'output', 'responses', 'response', 'samples'] as const;
const prompts = ['prompt', 'messages', 'question', 'problem', 'input', 'input_text'] as const;

function isAnswer(field: Field | undefined): boolean {
  const finish = field?.at('meta_info', 'finish_reason');
  return field?.at('text').string !== undefined && finish?.value !== undefined;
}

function answersOf(root: Field): readonly Field[] {
  const single = [
    root,
    ...places.filter((name) => root.has(name)).map((name) => root.at(name)),
  ].find(isAnswer);
  return single === undefined
    ? (lists.map((name) => root.at(name).items).find((items) => isAnswer(items[0])) ?? [])
    : [single];
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const answers = answersOf(root);
  const prompt = prompts.map((name) => promptOf(root.at(name))).find(Boolean) ?? noPrompt;
  const metadata = rowMetadata(onlyOf(root, 'text', ...lists));
  const several = answers.length > 1;
  return answers.map((answer, index) => {
    const info = answer.at('meta_info');
    const finish = finishOf(info.at('finish_reason'));
    const usage = usageIn(info);
    return {
      ...metadata,
      ...settle(
        splitThought(answer.at('text').requireText(), prompt.tail),
        finish,
        usage?.thoughtTokens,
      ),
      problem: prompt.problem,
      problemKey: metadata.problemKey ?? prompt.problemKey,
      sample: metadata.sample ?? (several ? String(index) : undefined),
      finish,
      correct: several ? undefined : metadata.correct,
      reward: several ? undefined : metadata.reward,
      usage,
      logprobs: logprobsOf(info),
    };
  });
}

function logprobsOf(info: Field): SampledLogprobs | undefined {
  const fold = new LogprobFold();
  addPairs(fold, info.at('output_token_logprobs').value, info.at('output_top_logprobs').value);
  return fold.summary();
}

/** The counters of `meta_info` without the long lists of log-probabilities beside them. */
function usageIn(info: Field): ReportedUsage | undefined {
  const { value } = info;
  const usage = openAiUsage(info);
  return usage && isObject(value)
    ? { ...usage, raw: Object.fromEntries(Object.entries(value).filter(([, v]) => !isList(v))) }
    : usage;
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}
