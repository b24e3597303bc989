import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { readAssistant } from '../record/content';
import { Field } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { messageText, noPrompt, promptOf, roleOf } from '../record/prompt';
import { isAssistant } from '../record/turns';
import { verdictIn } from '../record/verdict';
import { emptyText } from '../text/sourceText';
import { type AgentTurn, traceOf } from './agentTurns';

/**
 * Runs of tau-bench: an agent serves a simulated user. The problem is what the user was told to
 * want; the trials of a task are siblings.
 */
export const tauBench: Format = {
  id: 'tau-bench',
  name: 'tau-bench run',
  source: 'https://github.com/sierra-research/tau-bench, historical_trajectories',
  recognise(record) {
    const root = Field.root(record);
    const task = root.at('task_id').scalar !== undefined && root.at('trial').present;
    return task && root.at('traj').isArray;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const messages = root.at('traj').requireItems();
  messages.forEach((message) => message.requireObject());
  const told = promptOf(root.at('info', 'task', 'instruction'));
  const first = messages.find((message) => roleOf(message) === 'user');
  const { problem } = told ?? noPrompt;
  const reward = root.at('reward').number;
  return [
    {
      ...traceOf(messages.filter(isAssistant).map(readTurn)),
      problem: told !== undefined || first === undefined ? problem : messageText(first),
      problemKey: keyOfId('task_id', root.at('task_id').scalar ?? ''),
      truncated: false,
      sample: root.at('trial').scalar,
      model: root.at('info', 'model').string ?? root.at('model').string,
      correct: verdictIn(reward),
      reward,
    },
  ];
}

/** A turn that only calls a tool says nothing. */
function readTurn(message: Field): AgentTurn {
  const { thought, thoughtState, response } = readAssistant(message);
  const apart = thoughtState === 'closed' || thoughtState === 'open';
  return {
    thought: apart ? thought : emptyText,
    said: apart ? response : thoughtState === 'whole' ? thought : response,
    action: message.at('tool_calls', 0, 'function', 'name').string,
  };
}
