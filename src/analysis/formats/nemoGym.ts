import type { JsonObject } from '../model';
import { Field } from './record/fields';
import type { Format, TrajectoryDraft } from './format';
import { isResponse, readResponse } from './openaiResponses';
import { keyOfId } from './record/problemKey';
import { noPrompt, promptOf } from './record/prompt';
import { onlyOf, rowMetadata } from './rows/rowMetadata';

/** Rollouts of NeMo Gym: a Responses body with what was asked and what the verifier said. */
export const nemoGym: Format = {
  id: 'nemo-gym',
  name: 'NeMo Gym rollout',
  source: 'https://github.com/NVIDIA-NeMo/Gym, rollouts.jsonl',
  recognise(record) {
    const root = Field.root(record);
    return root.at('responses_create_params').isObject && isResponse(root.at('response'));
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const asked = root.at('responses_create_params');
  // Agents get the statement through their harness; it then stands in the metadata alone.
  const prompt =
    promptOf(asked.at('input')) ??
    promptOf(asked.at('metadata', 'problem_statement')) ??
    promptOf(root.at('problem')) ??
    promptOf(root.at('question')) ??
    noPrompt;
  const { gold, correct, recordedAnswer, reward } = rowMetadata(onlyOf(root));
  const task = root.at('_ng_task_index').scalar;
  return [
    {
      ...readResponse(root.at('response')),
      problem: prompt.problem,
      problemKey: task === undefined ? prompt.problemKey : keyOfId('_ng_task_index', task),
      sample: root.at('_ng_rollout_index').scalar,
      gold,
      correct,
      recordedAnswer,
      reward,
    },
  ];
}
