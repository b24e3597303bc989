import type { JsonObject, ReportedUsage } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { nestedJson } from '../json/nestedJson';
import { Field, isObject } from '../record/fields';
import { keyOfId, keyOfText } from '../record/problemKey';
import { messageText, roleOf } from '../record/prompt';
import { readTurns } from '../record/turns';
import { usageOf } from '../record/usage';
import { emptyText, isBlank } from '../text/sourceText';
import { settle } from '../text/thoughtState';
import { actionLabel, traceOf } from './agentTurns';

/**
 * Runs of SWE-agent (`.traj`) and of mini-swe-agent: thought and action at every step, and a patch
 * at the end.
 */
export const sweAgent: Format = {
  id: 'swe-agent',
  name: 'SWE-agent trajectory',
  source: 'https://swe-agent.com/latest/usage/trajectories',
  recognise(record) {
    const root = Field.root(record);
    const full = root.at('trajectory').isArray && root.at('history').isArray;
    return root.at('info').isObject && (full || isMini(root));
  },
  read,
};

function isMini(root: Field): boolean {
  const version = root.at('trajectory_format').string ?? '';
  return version.startsWith('mini-swe-agent') && root.at('messages').isArray;
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const messages = (isMini(root) ? root.at('messages') : root.at('history')).requireItems();
  messages.forEach((message) => message.requireObject());
  // A demonstration of how to work may stand before the task.
  const asked = messages.find(
    (message) => roleOf(message) === 'user' && message.at('is_demo').boolean !== true,
  );
  const problem = asked === undefined ? emptyText : messageText(asked);
  const info = root.at('info');
  const instance = root.at('instance_id').scalar ?? root.at('instance', 'instance_id').scalar;
  const finish = info.at('exit_status').string;
  const patch = info.at('submission').text ?? emptyText;
  const trace = isMini(root) ? settle(readTurns(messages), finish) : traceOf(turnsOf(root));
  const usage = usageIn(info.at('model_stats'));
  return [
    {
      truncated: /exit_(?:context|cost|format)|limit/i.test(finish ?? ''),
      ...trace,
      response: isBlank(patch) ? trace.response : patch,
      problem,
      problemKey:
        instance === undefined
          ? isBlank(problem)
            ? undefined
            : keyOfText(problem.text)
          : keyOfId('instance_id', instance),
      model: modelOf(root),
      finish,
      usage,
    },
  ];
}

function turnsOf(root: Field): Parameters<typeof traceOf>[0] {
  return root
    .at('trajectory')
    .requireItems()
    .map((step) => {
      const thought = step.requireObject().at('thought').text ?? emptyText;
      const said = step.at('response').text ?? emptyText;
      return { thought, said, action: actionLabel(step.at('action').string) };
    });
}

/** The configuration of the run, which some versions write as JSON inside a string. */
function modelOf(root: Field): string | undefined {
  const config = root.at('replay_config');
  const model = (nestedJson(config) ?? config).at('agent', 'model', 'name').string;
  return model ?? root.at('info', 'config', 'model', 'model_name').string;
}

/** Counted over the whole run; a replay counts nothing and reports zeros. */
function usageIn(stats: Field): ReportedUsage | undefined {
  const { value } = stats;
  return isObject(value)
    ? usageOf(
        {
          promptTokens: stats.at('tokens_sent').number,
          outputTokens: stats.at('tokens_received').number,
          usd: stats.at('instance_cost').number,
        },
        value,
      )
    : undefined;
}
