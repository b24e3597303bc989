import type { JsonObject, ReportedUsage } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { visibleText } from '../record/content';
import { Field, isObject } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { timestampOf } from '../record/timestamp';
import { usageOf } from '../record/usage';
import { emptyText, isBlank } from '../text/sourceText';
import { type AgentTurn, traceOf } from './agentTurns';

/**
 * Trajectories in harbor's interchange format, as OpenHands, Terminus and others write them. A
 * continuation repeats the steps it goes on from; those are not counted again.
 */
export const atif: Format = {
  id: 'atif',
  name: 'ATIF trajectory',
  source: 'https://harborframework.com/docs/trajectory-format, ATIF v1',
  recognise(record) {
    const root = Field.root(record);
    const version = root.at('schema_version').string ?? '';
    return version.startsWith('ATIF') && root.at('steps').isArray;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const steps = root.at('steps').requireItems();
  steps.forEach((step) => step.requireObject());
  const asked = steps.filter((step) => step.at('source').string === 'user');
  const own = steps.filter(
    (step) => step.at('source').string === 'agent' && step.at('is_copied_context').boolean !== true,
  );
  const problem = visibleText((asked[0] ?? root).at('message'));
  const session = root.at('session_id').scalar;
  return [
    {
      ...traceOf(own.map(readStep)),
      problem,
      problemKey: session === undefined ? undefined : keyOfId('session_id', session),
      truncated: false,
      model: root.at('agent', 'model_name').string ?? own.at(-1)?.at('model_name').string,
      usage: usageIn(root.at('final_metrics'), own),
      timestamp: own.map((step) => timestampOf(step.at('timestamp'))).find(Boolean),
    },
  ];
}

function readStep(step: Field): AgentTurn {
  const thought = step.at('reasoning_content').text ?? emptyText;
  return {
    thought: isBlank(thought) ? emptyText : thought,
    said: visibleText(step.at('message')),
    action: step.at('tool_calls', 0, 'function_name').string,
  };
}

/** The metrics of the whole run, or the sum over its steps. Cached input is a part of the input. */
function usageIn(final: Field, steps: readonly Field[]): ReportedUsage | undefined {
  const { value } = final;
  if (isObject(value)) {
    return usageOf(
      {
        promptTokens: final.at('total_prompt_tokens').number,
        cachedPromptTokens: final.at('total_cached_tokens').number,
        outputTokens: final.at('total_completion_tokens').number,
        usd: final.at('total_cost_usd').number,
      },
      value,
    );
  }
  const metrics = steps.map((step) => step.at('metrics')).filter((each) => each.isObject);
  const sum = (name: string): number | undefined => sumOf(metrics, name);
  const figures = {
    promptTokens: sum('prompt_tokens'),
    cachedPromptTokens: sum('cached_tokens'),
    outputTokens: sum('completion_tokens'),
    usd: sum('cost_usd'),
  };
  return metrics.length === 0
    ? undefined
    : usageOf(
        figures,
        metrics.map((each) => each.value ?? null),
      );
}

function sumOf(metrics: readonly Field[], name: string): number | undefined {
  const known = metrics.flatMap((each) => each.at(name).number ?? []);
  return known.length === 0 ? undefined : known.reduce((total, each) => total + each);
}
