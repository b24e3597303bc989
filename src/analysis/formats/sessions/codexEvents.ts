import type { Field } from '../record/fields';
import { emptyText } from '../text/sourceText';
import { type Block, type BlockKind, type Turn, textBlock } from './turn';

/** What an event shows, and under which name it has the text. */
const shown: ReadonlyMap<string, readonly [kind: Speech, name: string]> = new Map([
  ['user_message', ['request', 'message']],
  ['agent_message', ['said', 'message']],
  ['agent_reasoning', ['reasoning', 'text']],
  ['agent_reasoning_raw_content', ['reasoning', 'text']],
]);

type Speech = Extract<BlockKind, 'request' | 'said' | 'reasoning'>;

/** What an event of a rollout adds to the session as it was shown. */
export function eventBlocks(event: Field, record: number): readonly Block[] {
  const found = shown.get(event.at('type').string ?? '');
  if (found === undefined) {
    return [];
  }
  const [kind, name] = found;
  return textBlock(kind, event.at(name).text ?? emptyText, record);
}

/** How a turn ended, in Codex's words. Example: `turn_aborted: interrupted`. */
export function finishOf(event: Field): string | undefined {
  const type = event.at('type').string;
  if (type === 'turn_aborted') {
    return [type, event.at('reason').string].filter((word) => word !== undefined).join(': ');
  }
  return type === 'task_complete' ? type : undefined;
}

/**
 * The turns with the first request being the one that was shown, as far as it stands among them:
 * what was sent in the user's name before it are instructions.
 */
export function askedAsShown(turns: readonly Turn[], shownTurns: readonly Turn[]): readonly Turn[] {
  const request = shownTurns.flatMap(({ blocks }) => blocks).find(isRequest);
  const words = request?.text.text.trim();
  const asked = turns.findIndex(({ blocks }) =>
    blocks.some((block) => isRequest(block) && block.text.text.trim() === words),
  );
  return turns.map((turn, index) =>
    index < asked ? { ...turn, blocks: turn.blocks.filter((block) => !isRequest(block)) } : turn,
  );
}

function isRequest({ kind }: Block): boolean {
  return kind === 'request';
}
