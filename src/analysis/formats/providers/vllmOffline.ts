import type { JsonObject, ReportedUsage, SampledLogprobs } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { finishOf } from '../record/finishReason';
import { LogprobFold, meanOfCumulative } from '../record/logprobFold';
import { addDictionaries } from '../record/logprobs';
import { keyOfId } from '../record/problemKey';
import { noPrompt, promptOf } from '../record/prompt';
import { usageOf } from '../record/usage';
import { onlyOf, rowMetadata } from '../rows/rowMetadata';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';

/**
 * What people dump of vLLM's `RequestOutput`: the outputs of one request are siblings. Requests
 * with the same prompt are siblings too; where no prompt is recorded the request's number is the
 * key.
 */
export const vllmOffline: Format = {
  id: 'vllm-offline',
  name: 'vLLM offline output',
  source: 'https://docs.vllm.ai/en/latest/api/vllm/outputs.html, class RequestOutput',
  recognise(record) {
    const root = Field.root(record);
    const first = root.at('outputs', 0);
    const sampled = first.at('token_ids').isArray || first.has('cumulative_logprob');
    const requested = root.at('prompt').present || root.at('request_id').present;
    return requested && sampled && first.at('text').string !== undefined;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const outputs = root.at('outputs').requireItems();
  const asked = root.at('messages').isArray ? root.at('messages') : root.at('prompt');
  const prompt = promptOf(asked) ?? noPrompt;
  const request = root.at('request_id').scalar;
  const { gold, timestamp, model, problemKey } = rowMetadata(onlyOf(root, 'outputs', 'prompt'));
  return outputs.map((output) => {
    const finish = finishOf(output.at('finish_reason'));
    return {
      ...settle(splitThought(output.at('text').requireText(), prompt.tail), finish),
      problem: prompt.problem,
      problemKey: problemKey ?? prompt.problemKey ?? (request && keyOfId('request_id', request)),
      sample: outputs.length > 1 ? (output.at('index').scalar ?? lastStep(output)) : undefined,
      model,
      finish,
      gold,
      timestamp,
      usage: usageIn(root, output),
      logprobs: logprobsOf(output),
    };
  });
}

/** Token by token where they were asked for; the sum is always there. */
function logprobsOf(output: Field): SampledLogprobs | undefined {
  const [ids, places] = [output.at('token_ids'), output.at('logprobs')];
  const fold = new LogprobFold();
  addDictionaries(fold, ids.value, places.value);
  const tokens = ids.isArray ? ids.length : places.isArray ? places.length : undefined;
  return fold.summary() ?? meanOfCumulative(output.at('cumulative_logprob').number, tokens);
}

function lastStep(field: Field): string {
  return String(field.path.at(-1));
}

/** The engine reports no counts, but the ids that it fed and sampled. */
function usageIn(root: Field, output: Field): ReportedUsage | undefined {
  const fed = root.at('prompt_token_ids');
  const sampled = output.at('token_ids');
  const figures = {
    promptTokens: fed.isArray ? fed.length : undefined,
    cachedPromptTokens: root.at('num_cached_tokens').number,
    outputTokens: sampled.isArray ? sampled.length : undefined,
  };
  const raw = {
    ...(fed.isArray && { prompt_token_ids: fed.length }),
    ...(sampled.isArray && { token_ids: sampled.length }),
  };
  return Object.keys(raw).length === 0 ? undefined : usageOf(figures, raw);
}
