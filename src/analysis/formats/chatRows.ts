import type { JsonObject } from '../model';
import { Field } from './record/fields';
import type { Format, TrajectoryDraft } from './format';
import { keyOfText } from './record/problemKey';
import { messageText, roleOf } from './record/prompt';
import { onlyOf, rowMetadata } from './rows/rowMetadata';
import { emptyText, isBlank } from './text/sourceText';
import { settle } from './text/thoughtState';
import { isAssistant, readTurns } from './record/turns';

/**
 * Rows of chat data sets: `messages[]` with role and content, or ShareGPT's `conversations[]` with
 * from and value. A row is one trajectory, from the user's first message on.
 */
export const chatRows: Format = {
  id: 'chat-rows',
  name: 'Chat rows (messages, ShareGPT)',
  source:
    'https://huggingface.co/docs/transformers/chat_templating; ShareGPT as in ' +
    'https://huggingface.co/datasets/open-thoughts/OpenThoughts-114k',
  recognise(record) {
    const root = Field.root(record);
    // OpenR1-Math repeats one of its generations as messages: such rows are read as generations.
    const repeated = root.at('generations').isArray;
    return !repeated && messagesOf(root).some(isAssistant);
  },
  read,
};

const lists = ['messages', 'conversations', 'conversation'] as const;

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const messages = messagesOf(root);
  const split = readTurns(messages);
  const first = messages.find((message) => ['user', 'human'].includes(roleOf(message)));
  const problem = first === undefined ? emptyText : messageText(first);
  const { problemKey, ...metadata } = rowMetadata(onlyOf(root, ...lists));
  return [
    {
      ...metadata,
      ...settle(split, metadata.finish, metadata.usage?.thoughtTokens),
      problem,
      problemKey: problemKey ?? (isBlank(problem) ? undefined : keyOfText(problem.text)),
    },
  ];
}

function messagesOf(root: Field): readonly Field[] {
  return lists.map((name) => root.at(name).items).find((items) => items.length > 0) ?? [];
}
