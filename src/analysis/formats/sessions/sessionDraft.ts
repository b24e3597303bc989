import type { ReportedUsage, SourceText, ThoughtState } from '../../model';
import { wasTruncated } from '../record/finishReason';
import { keyOfId, keyOfText } from '../record/problemKey';
import { emptyText, isBlank } from '../text/sourceText';
import { addUsage } from './callUsage';
import { TextBuilder, mapTexts, seenFrom } from './recordTexts';
import type { AnchoredDraft } from './sequence';
import { showsSummary } from './summarisedThought';
import type { Block, BlockKind, Turn } from './turn';

const byModel: ReadonlySet<BlockKind> = new Set<BlockKind>(['reasoning', 'said', 'call']);

/**
 * A session as one trajectory. Problem: the first request. Response: what the model said last.
 * Thought: all else in order, with a heading of ours wherever the speaker changes; a session of
 * nothing but reasoning has none. Usage: the sum over the calls. `undefined` where no model spoke.
 * @param sample names the session among its siblings, which are sessions with the same request
 * @param before turns that it shares with another branch of the session: they are part of its texts,
 * while their calls are counted there
 */
export function sessionDraft(
  turns: readonly Turn[],
  sample: string,
  before: readonly Turn[] = [],
): AnchoredDraft | undefined {
  const whole = [...before, ...turns];
  const blocks = whole.flatMap((turn) => turn.blocks);
  const [first] = whole;
  if (
    first === undefined ||
    !turns.some((turn) => turn.blocks.some(({ kind }) => byModel.has(kind)))
  ) {
    return undefined;
  }
  const asked =
    blocks.find(({ kind }) => kind === 'request') ?? blocks.find(({ kind }) => kind === 'command');
  const said = lastSaid(blocks);
  const problem = asked?.text ?? emptyText;
  const rest = blocks.filter((block) => block !== asked && !said.has(block));
  const thought = inOrder(rest, 'reasoning');
  const model = whole.findLast((turn) => turn.model !== undefined)?.model;
  const finish = turns.findLast((turn) => turn.finish !== undefined)?.finish;
  const usage = addUsage(callsOf(turns));
  const thoughtState = stateOf(turns, blocks, thought, model, usage);
  const draft = {
    problem,
    problemKey: isBlank(problem) ? keyOfId('session', sample) : keyOfText(problem.text),
    thought,
    thoughtState,
    response: inOrder([...said], 'said'),
    truncated: wasTruncated(finish, thoughtState),
    sample,
    model,
    finish,
    usage,
    timestamp: turns.find((turn) => turn.timestamp !== undefined)?.timestamp,
  };
  const anchor = first.record;
  const last = turns.at(-1)?.record ?? anchor;
  return { anchor, last, draft: mapTexts(draft, (text) => seenFrom(text, anchor)) };
}

/** What the model said last: the last text and those it follows with nothing in between. */
function lastSaid(blocks: readonly Block[]): ReadonlySet<Block> {
  const end = blocks.findLastIndex(({ kind }) => kind === 'said') + 1;
  const before = blocks.slice(0, end).findLastIndex(({ kind }) => kind !== 'said');
  return new Set(blocks.slice(before + 1, end));
}

/** The blocks as paragraphs. @param plain the kind that needs no heading at the start */
function inOrder(blocks: readonly Block[], plain: 'said' | 'reasoning'): SourceText {
  const built = new TextBuilder();
  let before: BlockKind = plain;
  for (const { kind, heading, text } of blocks) {
    const goesOn = kind === before && (kind === 'said' || kind === 'reasoning');
    const parts = [goesOn ? '' : heading, goesOn || text.text === '' ? '' : '\n'];
    built.say(`${built.length === 0 ? '' : '\n\n'}${parts.join('')}`).append(text);
    before = kind;
  }
  return built.build();
}

function stateOf(
  turns: readonly Turn[],
  blocks: readonly Block[],
  thought: SourceText,
  model: string | undefined,
  usage: ReportedUsage | undefined,
): ThoughtState {
  if (blocks.some(({ kind }) => kind === 'reasoning')) {
    const open = blocks.at(-1)?.kind === 'reasoning';
    return open ? 'open' : showsSummary(model) ? 'summary' : 'closed';
  }
  if (turns.some(({ sealed }) => sealed === true) || (usage?.thoughtTokens ?? 0) > 0) {
    return 'hidden';
  }
  return isBlank(thought) ? 'absent' : 'whole';
}

/** One usage a call. Of several reports on one call the fullest counts, the later of equal ones. */
function callsOf(turns: readonly Turn[]): readonly ReportedUsage[] {
  const calls = new Map<string | Turn, ReportedUsage>();
  for (const turn of turns) {
    const key = turn.call ?? turn;
    const known = calls.get(key)?.outputTokens ?? 0;
    if (turn.usage !== undefined && (turn.usage.outputTokens ?? 0) >= known) {
      calls.set(key, turn.usage);
    }
  }
  return [...calls.values()];
}
