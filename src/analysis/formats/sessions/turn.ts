import type { JsonValue, ReportedUsage, SourceText } from '../../model';
import type { Field } from '../record/fields';
import { emptyText, isBlank, slice } from '../text/sourceText';
import { compactJson } from './compactJson';
import { TextBuilder, inRecord } from './recordTexts';

/** Units of a tool call or a tool's result that a session shows. */
export const longestCall = 1000;
export const longestResult = 500;

const longestLabel = 60;

/** What a block of a session is; `command` is something typed that no model was asked. */
export type BlockKind = 'reasoning' | 'said' | 'request' | 'command' | 'call' | 'result' | 'note';

export interface Block {
  readonly kind: BlockKind;
  /** Stands above it, in words of ours. */
  readonly heading: string;
  readonly text: SourceText;
}

/** What one record adds to a session. */
export interface Turn {
  readonly record: number;
  readonly blocks: readonly Block[];
  readonly id?: string | undefined;
  /** The entry that this one follows, where the producer keeps a tree. */
  readonly parent?: string | undefined;
  readonly model?: string | undefined;
  readonly finish?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly usage?: ReportedUsage | undefined;
  /** The call that the usage is for; records with one call count it once. */
  readonly call?: string | undefined;
  /** The model thought here and the producer keeps it to itself. */
  readonly sealed?: boolean;
}

const headings = {
  reasoning: '[Thinking]',
  said: '[Assistant]',
  request: '[User]',
  command: '[Command]',
} as const;

/** A text that is shown whole. */
export function textBlock(
  kind: keyof typeof headings,
  text: SourceText,
  record: number,
): readonly Block[] {
  return isBlank(text) ? [] : [{ kind, heading: headings[kind], text: inRecord(text, record) }];
}

/** Something that happened to the session, such as a compaction. */
export function noteBlock(title: string, text: SourceText, record: number): Block {
  return { kind: 'note', heading: `[${title}]`, text: inRecord(text, record) };
}

/**
 * A tool call. Arguments that are one string are shown as they are; those of an object one a line,
 * of which only the strings have a source.
 */
export function callBlock(name: string | undefined, given: Field, record: number): Block {
  const heading = `[Tool call: ${label(name)}]`;
  return { kind: 'call', heading, text: inRecord(argumentsText(given), record) };
}

export function resultBlock(
  name: string | undefined,
  result: SourceText,
  record: number,
  failed = false,
): Block {
  const heading = `[Tool ${failed ? 'error' : 'result'}: ${label(name)}]`;
  return { kind: 'result', heading, text: inRecord(bounded(result, longestResult), record) };
}

function argumentsText(given: Field): SourceText {
  const { text } = given;
  if (text !== undefined) {
    return bounded(text, longestCall);
  }
  if (!given.isObject) {
    return given.present ? ours(given.value) : emptyText;
  }
  const built = new TextBuilder();
  for (const name of given.keys) {
    if (built.length > longestCall) {
      break;
    }
    const value = given.at(name);
    built.say(`${built.length === 0 ? '' : '\n'}${label(name)}: `);
    built.append(value.text ?? ours(value.value));
  }
  return bounded(built.build(), longestCall);
}

function ours(value: JsonValue | undefined): SourceText {
  return new TextBuilder().say(compactJson(value ?? null, longestCall)).build();
}

/** The beginning of a text, and a word of ours on how much is left out. */
export function bounded(text: SourceText, longest: number): SourceText {
  if (text.text.length <= longest) {
    return text;
  }
  const inPair = (text.text.charCodeAt(longest - 1) & 0xfc00) === 0xd800;
  const shown = slice(text, 0, inPair ? longest - 1 : longest);
  // A slice keeps the whole string alive; joining its units makes a string of its own.
  const own = { text: shown.text.split('').join(''), pieces: shown.pieces };
  const left = text.text.length - own.text.length;
  return new TextBuilder().append(own).say(`\n[${left} more characters]`).build();
}

/** A name from the file as part of a heading: one line, no brackets, not long. */
export function label(name = ''): string {
  const plain = name.slice(0, 4 * longestLabel).replace(/[\p{Cc}\p{Zl}\p{Zp}[\]]+/gu, ' ');
  return plain.trim().slice(0, longestLabel) || 'unnamed';
}
