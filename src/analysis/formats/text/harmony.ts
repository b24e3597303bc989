import type { SourceText, ThoughtState } from '../../model';
import { paragraphs, slice, trim } from './sourceText';

/**
 * The raw text of gpt-oss: messages `<|start|>role<|channel|>name<|message|>content<|end|>`, where
 * the channel `analysis` is thought and `final` is said. A completion may begin after
 * `<|start|>assistant`, or inside the first message when the prompt ends there.
 * Source: OpenAI harmony response format, https://github.com/openai/harmony.
 */

const channelMark = '<|channel|>';
const messageMark = '<|message|>';
const ends = ['<|end|>', '<|return|>', '<|call|>', '<|start|>', channelMark] as const;

/** How the format reads when special tokens were left out in decoding. */
const bareStart = 'analysis';
const bareTurn = 'assistantfinal';

export function isHarmony(text: string): boolean {
  const channel = text.indexOf(channelMark);
  return channel >= 0 ? text.includes(messageMark, channel) : isBare(text);
}

/** Whether a prompt ends inside an analysis message, so that the completion begins in thought. */
export function harmonyOpensIn(prompt: string): boolean {
  return prompt.trimEnd().endsWith(`${channelMark}analysis${messageMark}`);
}

interface Message {
  readonly channel: string;
  readonly recipient: boolean;
  readonly content: SourceText;
  readonly closed: boolean;
}

/** Thought: the analysis messages. Response: what was said to the user. Tool calls are neither. */
export function splitHarmony(
  text: SourceText,
  startsInAnalysis: boolean,
): { thought: SourceText; thoughtState: ThoughtState; response: SourceText } {
  if (!startsInAnalysis && isBare(text.text)) {
    return splitBare(text);
  }
  const messages = messagesOf(text, startsInAnalysis);
  const analysis = messages.filter((message) => message.channel === 'analysis');
  const said = messages.filter((message) => message.channel !== 'analysis' && !message.recipient);
  const last = messages.at(-1);
  const thought = paragraphs(analysis.map((message) => message.content));
  const open = last?.channel === 'analysis' && !last.closed;
  return {
    thought,
    thoughtState: open ? 'open' : thought.text === '' ? 'absent' : 'closed',
    response: paragraphs(said.map((message) => message.content)),
  };
}

function messagesOf(text: SourceText, startsInAnalysis: boolean): readonly Message[] {
  const messages: Message[] = [];
  let position = 0;
  if (startsInAnalysis) {
    position = endOfMessage(text.text, 0);
    messages.push(message(text, 'analysis', 0, position));
  }
  for (;;) {
    const channel = text.text.indexOf(channelMark, position);
    const start = channel < 0 ? -1 : text.text.indexOf(messageMark, channel);
    if (start < 0) {
      return messages;
    }
    const header = text.text.slice(channel + channelMark.length, start);
    position = endOfMessage(text.text, start + messageMark.length);
    messages.push(message(text, header, start + messageMark.length, position));
  }
}

function message(text: SourceText, header: string, start: number, end: number): Message {
  return {
    channel: header.startsWith('analysis') ? 'analysis' : header,
    recipient: header.includes('to='),
    content: trim(slice(text, start, end)),
    closed: end < text.text.length,
  };
}

/** The start of the mark that ends a message; the end of the text when there is none. */
function endOfMessage(text: string, start: number): number {
  for (let mark = text.indexOf('<|', start); mark >= 0; mark = text.indexOf('<|', mark + 2)) {
    if (ends.some((end) => text.startsWith(end, mark))) {
      return mark;
    }
  }
  return text.length;
}

function isBare(text: string): boolean {
  return text.startsWith(bareStart) && text.includes(bareTurn);
}

function splitBare(text: SourceText): ReturnType<typeof splitHarmony> {
  const turn = text.text.indexOf(bareTurn);
  return {
    thought: trim(slice(text, bareStart.length, turn)),
    thoughtState: 'closed',
    response: trim(slice(text, turn + bareTurn.length)),
  };
}
