import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { choiceLogprobs } from '../record/choiceLogprobs';
import { keyOfId } from '../record/problemKey';
import { noPrompt, promptOf } from '../record/prompt';
import { timestampOf } from '../record/timestamp';
import { isAssistant } from '../record/turns';
import { settle } from '../text/thoughtState';
import { withAttachments } from './inspectAttachments';
import { readScores } from './inspectScores';
import { splitMessages } from './inspectThought';
import { sampleUsage } from './inspectUsage';

/** One sample of an Inspect log, as the entries `samples/*.json` of a `.eval` file hold it. */
export const inspectSample: Format = {
  id: 'inspect-sample',
  name: 'Inspect sample',
  source: 'https://inspect.aisi.org.uk/reference/inspect_ai.log.html#evalsample',
  recognise: (record) => isSample(Field.root(record)),
  read: (record: JsonObject) => readSample(Field.root(record)),
};

function isSample(root: Field): boolean {
  const asked = root.has('input') && root.has('target');
  const answered = root.at('messages').isArray || root.at('output').isObject;
  return root.at('epoch').number !== undefined && root.at('id').present && asked && answered;
}

/** The trajectories of one sample: one, or one for each of several choices. */
export function readSample(sample: Field): readonly TrajectoryDraft[] {
  const linked = withAttachments(sample);
  const choices = linked.at('output', 'choices').items;
  const said = linked.at('messages').items.filter(isGenerated);
  const turns = choices.length > 1 || said.length === 0 ? undefined : said;
  const prompt = promptOf(linked.at('input')) ?? noPrompt;
  const shared = {
    problem: prompt.problem,
    problemKey: keyOfId('id', sample.at('id').scalar ?? ''),
    model: sample.at('output', 'model').string,
    gold: sample.at('target').scalar ?? sample.at('target', 0).scalar,
    timestamp: timestampOf(sample.at('started_at')),
    usage: sampleUsage(sample, said.length),
  };
  const epoch = sample.at('epoch').scalar;
  const messages = turns === undefined ? choices.map((each) => [each.at('message')]) : [turns];
  return (messages.length === 0 ? [[]] : messages).map((each, index) => {
    const finish = choices[index]?.at('stop_reason').string ?? errorOf(sample);
    const several = messages.length > 1;
    return {
      ...shared,
      ...(several ? {} : readScores(linked.at('scores'))),
      ...settle(splitMessages(each), finish, shared.usage?.thoughtTokens),
      sample: several ? `${epoch ?? ''}.${index}` : epoch,
      finish,
      logprobs: choices[index] && choiceLogprobs(choices[index], undefined),
      ...(several && shared.usage && { usage: { ...shared.usage, summedOver: messages.length } }),
    };
  });
}

/** Few-shot examples among the input are the assistant's in name only. */
function isGenerated(message: Field): boolean {
  return isAssistant(message) && message.at('source').string !== 'input';
}

function errorOf(sample: Field): string | undefined {
  return sample.at('error').isObject ? 'error' : sample.at('limit', 'type').string;
}
