import type { JsonObject } from '../../model';
import { Field } from '../record/fields';
import { branchDrafts } from './branchDrafts';
import { claudeCodeTurn, contextCleared } from './claudeCodeLine';
import {
  type AnchoredDraft,
  type SequenceReader,
  type SequenceRecord,
  sequenceFormat,
} from './sequence';
import type { Turn } from './turn';

const spokenTypes: ReadonlySet<string> = new Set(['user', 'assistant', 'system']);

/** Session logs of Claude Code: one event a line, linked by `uuid` and `parentUuid`. */
export const claudeCode = sequenceFormat({
  id: 'claude-code-session',
  name: 'Claude Code session',
  source: 'https://github.com/UKGovernmentBEIS/inspect_scout (its reader), ~/.claude/projects',
  recognise: (head) => head.some(isEvent),
  start: () => new ClaudeCodeReader(),
});

function isEvent(record: JsonObject): boolean {
  const root = Field.root(record);
  return (
    spokenTypes.has(root.at('type').string ?? '') &&
    root.at('sessionId').string !== undefined &&
    root.at('uuid').string !== undefined
  );
}

/** The turns of one thread since its context was last cleared. */
interface Thread {
  readonly turns: Turn[];
  readonly clearings: number;
}

/**
 * One thread for each session in the file and one for each sidechain, that is, for each run of a
 * sub-agent. `/clear` begins a trajectory of its own, since the model remembers nothing from
 * before. Else a session tells nobody that it is over, and ends with the file.
 */
export class ClaudeCodeReader implements SequenceReader {
  private readonly threads = new Map<string, Thread>();
  private readonly seen = new Set<string>();
  /** The thread of each line of a sidechain. */
  private readonly sidechains = new Map<string, string>();
  private readonly toolNames = new Map<string, string>();

  add({ record, value }: SequenceRecord): readonly AnchoredDraft[] {
    return this.addLine(Field.root(value), record);
  }

  /** @param line a line, or an object like one inside a document */
  addLine(line: Field, record: number): readonly AnchoredDraft[] {
    const turn = claudeCodeTurn(line, record, this.toolNames);
    if (turn === undefined || (turn.id !== undefined && this.seen.has(turn.id))) {
      return [];
    }
    if (turn.id !== undefined) {
      this.seen.add(turn.id);
    }
    const name = this.threadOf(line, turn);
    const thread = this.threads.get(name) ?? { turns: [], clearings: 0 };
    this.threads.set(name, thread);
    if (!clears(turn)) {
      thread.turns.push(turn);
      return [];
    }
    const drafts = draftsOf(name, thread);
    this.threads.set(name, { turns: [], clearings: thread.clearings + 1 });
    return drafts;
  }

  private threadOf(line: Field, { id, parent }: Turn): string {
    const session = line.at('sessionId').scalar ?? 'session';
    if (line.at('isSidechain').boolean !== true) {
      return session;
    }
    const known = parent === undefined ? undefined : this.sidechains.get(parent);
    const own = `${session} sidechain ${line.at('agentId').scalar ?? id ?? ''}`;
    const thread = line.at('agentId').present ? own : (known ?? own);
    if (id !== undefined) {
      this.sidechains.set(id, thread);
    }
    return thread;
  }

  end(): readonly AnchoredDraft[] {
    const drafts = [...this.threads].flatMap(([name, thread]) => draftsOf(name, thread));
    this.threads.clear();
    return drafts;
  }
}

function clears({ blocks }: Turn): boolean {
  return blocks.some(({ heading }) => heading === contextCleared.heading);
}

function draftsOf(name: string, { turns, clearings }: Thread): readonly AnchoredDraft[] {
  const sample = clearings === 0 ? name : `${name} cleared ${clearings}`;
  return branchDrafts(turns, sample);
}
